package vn.tiendo.reporting.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;

/**
 * Whether anyone may read a report.
 *
 * @param report its id
 * @param version of this decision; 0 while nothing was decided
 * @param visible whether the public sees it now: it was made public, and its plan is public too
 */
record ReportPublicationView(
        UUID report,
        long version,
        boolean published,
        boolean visible,
        @Nullable Instant changedAt) implements Versioned {}
