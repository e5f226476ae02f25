package vn.tiendo.notification.inbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A notification with what is known by now about the things it names.
 *
 * @param audience code of the organisation it is addressed to
 * @param deputies opaque ids of those who are told in the place of somebody who was away when it came
 * @param about the organisation that owes or reported
 * @param title of the work; absent while this service has not heard of it
 */
public record NotificationRow(
        UUID id,
        Position position,
        @Nullable String audience,
        Set<String> roles,
        Set<String> deputies,
        NotificationKind kind,
        String subjectType,
        UUID subjectId,
        OrganizationRef about,
        @Nullable String title,
        @Nullable Instant dueAt,
        boolean late,
        int itemCount,
        Instant createdAt,
        @Nullable Instant readAt) {
    /** Selects these columns from {@code notification n}; needs {@code reader.subject}. */
    static final String SELECT = """
            select n.id, n.tx::text::bigint as tx, n.seq, audience.code as audience, n.roles,
                   array(select distinct away.deputy from delegation away
                          where away.organization_id = n.organization_id and away.roles && n.roles
                            and away.starts_at <= n.created_at and away.ends_at > n.created_at) as deputies,
                   n.kind, n.subject_type, n.subject_id, n.about_id, about.code as about_code, about.name as about_name, nullif(d.title, '') as title, n.due_at,
                   coalesce(n.late, false) as late, coalesce(n.item_count, 0) as item_count, n.created_at, seen.read_at
              from reader, notification n
              left join organization_copy audience on audience.id = n.organization_id
              left join organization_copy about on about.id = n.about_id
              left join deadline d on d.subject_id = n.work_id
              left join notification_read seen on seen.notification_id = n.id and seen.subject = (select subject from reader)
            """;

    static NotificationRow of(Row row) {
        return new NotificationRow(
                row.getUUID("id"),
                new Position(row.getLong("tx"), row.getLong("seq")),
                row.getString("audience"),
                Set.of(row.getArrayOfStrings("roles")),
                Set.of(row.getArrayOfStrings("deputies")),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("subject_type"),
                row.getUUID("subject_id"),
                new OrganizationRef(row.getUUID("about_id"), row.getString("about_code"), row.getString("about_name")),
                row.getString("title"),
                instant(row, "due_at"),
                row.getBoolean("late"),
                row.getInteger("item_count"),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "read_at"));
    }

    /**
     * Exactly the caller's own organisation, and one of the caller's roles or of somebody whose deputy the caller was;
     * seeing everything does not widen it.
     */
    public boolean isFor(OrgScope scope) {
        return scope.organization().equals(audience)
                && (scope.roles().stream().anyMatch(roles::contains) || deputies.contains(scope.subject()));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }
}
