package vn.tiendo.reporting.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What may be uploaded, and how much of it. */
@ConfigMapping(prefix = "tiendo.evidence")
interface EvidenceConfig {
    /** Of one file. */
    @WithDefault("100M")
    MemorySize maxSize();

    @WithDefault("20")
    int maxPerItem();

    /** Files of one report; each is named in its events. */
    @WithDefault("500")
    int maxPerReport();

    /** Bytes of all files of one report. */
    @WithDefault("1G")
    MemorySize maxReportSize();

    /** Uploads that one body may have open at a time. */
    @WithDefault("20")
    int maxUnfinished();

    /** After the last byte that came; also after it was taken away from what is handed in elsewhere. */
    @WithDefault("24h")
    Duration expireAfter();

    /** How often expired uploads are looked for. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** Real types that are taken, each with the endings that a file name may have. */
    Map<String, List<String>> types();

    /** Types that browsers declare for others. */
    Map<String, String> aliases();
}
