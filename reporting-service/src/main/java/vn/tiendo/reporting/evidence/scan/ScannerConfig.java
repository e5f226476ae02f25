package vn.tiendo.reporting.evidence.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which malware scanner looks at files. */
@ConfigMapping(prefix = "tiendo.scanner")
public interface ScannerConfig {
    /** Of clamd: {@code host:port} or {@code unix:/path}. Without one files are not scanned. */
    Optional<String> address();

    /** How long the request that brings the last byte waits for its answer; then the file waits without the request. */
    @WithDefault("30s")
    Duration patience();

    /** The same without a request that waits. */
    @WithDefault("10m")
    Duration laterPatience();

    /** How often files are looked for that wait for it. */
    @WithDefault("30s")
    Duration sweepEvery();
}
