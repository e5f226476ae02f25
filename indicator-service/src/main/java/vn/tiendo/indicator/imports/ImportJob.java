package vn.tiendo.indicator.imports;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.indicator.rows.Moment;

/** A file that waits to be read. */
record ImportJob(
        UUID id,
        UUID organizationId,
        String client,
        Format format,
        CodeScheme scheme,
        boolean dryRun,
        boolean partial,
        int pieces,
        Instant receivedAt) {
    static ImportJob of(Tuple row) {
        return new ImportJob(
                row.get("id", UUID.class),
                row.get("organization_id", UUID.class),
                row.get("client", String.class),
                Format.valueOf(row.get("format", String.class)),
                CodeScheme.valueOf(row.get("scheme", String.class)),
                row.get("dry_run", Boolean.class),
                row.get("partial", Boolean.class),
                row.get("pieces", Integer.class),
                Moment.of(row, "created_at"));
    }
}
