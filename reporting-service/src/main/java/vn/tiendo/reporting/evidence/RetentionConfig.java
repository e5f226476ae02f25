package vn.tiendo.reporting.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** For how long the bytes of evidence are kept after it was handed in, by what it is evidence for. Not said is for ever. */
@ConfigMapping(prefix = "tiendo.retention")
interface RetentionConfig {
    Optional<Duration> reportItems();

    Optional<Duration> findings();

    Optional<Duration> difficulties();

    /** How often evidence is looked for whose term is over. */
    @WithDefault("1h")
    Duration sweepEvery();
}
