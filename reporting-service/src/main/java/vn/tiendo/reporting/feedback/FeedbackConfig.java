package vn.tiendo.reporting.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tiendo.feedback")
interface FeedbackConfig {
    /** Working days for the answer, after the day on which it comes in. */
    @WithDefault("10")
    int answerDays();
}
