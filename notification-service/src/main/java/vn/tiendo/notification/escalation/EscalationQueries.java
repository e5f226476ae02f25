package vn.tiendo.notification.escalation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.deadline.DeadlineStatus;
import vn.tiendo.notification.deadline.SubjectType;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.policy.DeadlineKind;

/** Reads escalations: whoever sees the deadline sees them, and so does the body that was told. */
@ApplicationScoped
class EscalationQueries {
    private static final String LIST =
            """
            select r.id, r.deadline_id, d.subject_type, d.subject_id, d.kind, d.title, r.due_at, r.after_due, r.working,
                   r.sent_at, d.status, d.closed_at, r.owner_id, o.code as owner_code, o.name as owner_name,
                   d.recipient_id, e.code as recipient_code, e.name as recipient_name, r.superior_id,
                   s.code as superior_code, s.name as superior_name
              from reminder r
              join deadline d on d.id = r.deadline_id
              left join organization_copy o on o.id = r.owner_id
              left join organization_copy e on e.id = d.recipient_id
              left join organization_copy s on s.id = r.superior_id
             where r.action = 'SUPERIOR' and (%s or %s or %s)
               and (cast(:status as text) is null or d.status = :status)
               and (cast(:organization as text) is null or o.code = :organization)
               and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
             order by r.id desc limit :fetch
            """.formatted(OrgScope.below("r.owner_id"), OrgScope.own("d.recipient_id"), OrgScope.own("r.superior_id"));

    private final Mutiny.Session session;

    EscalationQueries(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * @param status of the deadline now; null: any
     * @param organization code of who owed it; null: anybody
     */
    @WithTransaction
    Uni<Page<EscalationView>> list(
            @Nullable DeadlineStatus status, @Nullable String organization, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery(LIST, Tuple.class))
                .setParameter("status", status == null ? null : status.name())
                .setParameter("organization", organization)
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(EscalationQueries::view).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    private static EscalationView view(Tuple row) {
        Days counted = row.get("working", Boolean.class) ? Days.WORKING : Days.CALENDAR;
        OffsetDateTime closedAt = row.get("closed_at", OffsetDateTime.class);
        return new EscalationView(
                row.get("id", UUID.class),
                row.get("deadline_id", UUID.class),
                SubjectType.valueOf(row.get("subject_type", String.class)),
                row.get("subject_id", UUID.class),
                DeadlineKind.valueOf(row.get("kind", String.class)),
                row.get("title", String.class),
                OrganizationRef.orNull(row, "owner"),
                OrganizationRef.orNull(row, "recipient"),
                OrganizationRef.orNull(row, "superior"),
                instant(row, "due_at"),
                Rung.ofSeconds(row.get("after_due", Long.class), counted).toString(),
                counted,
                instant(row, "sent_at"),
                DeadlineStatus.valueOf(row.get("status", String.class)),
                closedAt == null ? null : closedAt.toInstant());
    }

    private static Instant instant(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
