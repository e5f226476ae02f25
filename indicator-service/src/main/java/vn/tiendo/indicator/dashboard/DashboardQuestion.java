package vn.tiendo.indicator.dashboard;

import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_INDICATORS_TOO_MANY;
import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_SOON_NOT_VALID;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PERIOD_NOT_VALID;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a dashboard.
 *
 * @param organization code of the body
 * @param profile code of the scoring profile; null for equal weights
 * @param indicators codes, each once
 * @param soonDays a task is due soon when it is due within so many days
 * @param today in Viet Nam
 */
record DashboardQuestion(
        String organization,
        int year,
        @Nullable String profile,
        List<String> indicators,
        int soonDays,
        LocalDate today) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_INDICATORS = 20;
    private static final int MOST_DAYS = 90;

    DashboardQuestion {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw SCORING_PERIOD_NOT_VALID.because(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        indicators = indicators.stream().distinct().toList();
        if (indicators.size() > MOST_INDICATORS) {
            throw DASHBOARD_INDICATORS_TOO_MANY.because(MOST_INDICATORS);
        }
        if (soonDays < 0 || soonDays > MOST_DAYS) {
            throw DASHBOARD_SOON_NOT_VALID.because(MOST_DAYS);
        }
    }
}
