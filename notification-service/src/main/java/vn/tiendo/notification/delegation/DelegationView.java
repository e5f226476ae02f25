package vn.tiendo.notification.delegation;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.etag.Versioned;

/**
 * An absence as those two see it.
 *
 * @param absent opaque id of who is away
 * @param deputy opaque id of who is told as well
 * @param roles to which the absent was told when it was said
 */
record DelegationView(
        UUID id,
        long version,
        String absent,
        String deputy,
        List<String> roles,
        Instant from,
        Instant to,
        Instant createdAt)
        implements Versioned {
    static final String SELECT = """
            select d.id, d.version, d.subject, d.deputy, array_to_string(d.roles, ' ') as roles, d.starts_at, d.ends_at,
                   d.created_at
              from delegation d
            """;

    static DelegationView of(Tuple row) {
        return new DelegationView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("subject", String.class),
                row.get("deputy", String.class),
                Arrays.stream(row.get("roles", String.class).split(" "))
                        .filter(role -> !role.isEmpty())
                        .toList(),
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                moment(row, "created_at"));
    }

    private static Instant moment(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
