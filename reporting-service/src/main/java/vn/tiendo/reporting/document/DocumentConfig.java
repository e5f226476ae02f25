package vn.tiendo.reporting.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much writing of documents one instance takes on. */
@ConfigMapping(prefix = "tiendo.documents")
interface DocumentConfig {
    /** Documents written at the same time; each takes a processor and, with a long annex, some 50 MiB. */
    @WithDefault("2")
    int atOnce();

    /** Documents that are written or wait for it; one more is refused. */
    @WithDefault("16")
    int atMost();
}
