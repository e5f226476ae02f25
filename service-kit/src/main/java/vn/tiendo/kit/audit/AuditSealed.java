package vn.tiendo.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code audit.sealed}: the root of one batch of a service's log, and of the batch before it, as hex.
 *
 * @param epoch null in what was announced before there were any; so are the heads
 * @param head covers this batch and everything that was sealed before it
 */
record AuditSealed(
        UUID id,
        long version,
        String service,
        long batch,
        int entries,
        String root,
        String previousRoot,
        Instant sealedAt,
        @Nullable Long epoch,
        @Nullable String head,
        @Nullable String previousHead) {}
