package vn.tiendo.reporting.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** With which keys contact data is sealed, and for how long it is kept. */
@ConfigMapping(prefix = "tiendo.contact")
interface ContactConfig {
    /**
     * {@code name:key}, the key being 32 bytes in Base64. The first one seals; the others open what was sealed with them before,
     * which is sealed anew within the hour, so that they can be taken away then. Without any, contact data is not taken.
     */
    Optional<List<String>> keys();

    /** After what it was given for is done. */
    @WithDefault("30d")
    Duration keep();

    /** After it came, done or not. */
    @WithDefault("365d")
    Duration keepAtMost();

    /** How often it is looked for what is to be erased or sealed anew. */
    @WithDefault("1h")
    Duration sweepEvery();
}
