package vn.tiendo.kit.audit;

import java.time.Instant;
import java.util.UUID;

/** The data of {@code audit.sealed}: the root of one batch of a service's log, and of the batch before it, as hex. */
record AuditSealed(
        UUID id,
        long version,
        String service,
        long batch,
        int entries,
        String root,
        String previousRoot,
        Instant sealedAt) {}
