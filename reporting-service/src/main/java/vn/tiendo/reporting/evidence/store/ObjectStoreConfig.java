package vn.tiendo.reporting.evidence.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which S3-compatible store keeps the bytes of evidence. Without an endpoint they stay in the database. */
@ConfigMapping(prefix = "tiendo.object-store")
interface ObjectStoreConfig {
    /** {@code https://host} or {@code http://host:port}. */
    Optional<String> endpoint();

    @WithDefault("us-east-1")
    String region();

    Optional<String> bucket();

    /** Before every key, such as {@code evidence/}. */
    Optional<String> prefix();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** The bucket as the first part of the path, else as the first part of the host's name. */
    @WithDefault("true")
    boolean pathStyle();

    /** How often bytes are looked for that are to be carried there, or removed from there. */
    @WithDefault("10s")
    Duration sweepEvery();
}
