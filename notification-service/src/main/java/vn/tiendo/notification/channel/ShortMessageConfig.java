package vn.tiendo.notification.channel;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The gateway that sends short messages: of a telephone company, or one in front of another service. */
@ConfigMapping(prefix = "tiendo.short-message")
interface ShortMessageConfig {
    /** Where it takes messages; without one there is no such channel. */
    Optional<String> url();

    /** Sent as {@code Authorization: Bearer}. */
    Optional<String> token();
}
