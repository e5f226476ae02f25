package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.policy.DeadlineKind;

/** Deadlines that the caller's organisation or one below it owes, or that are owed to the caller's own. */
@ApplicationScoped
class DeadlineQueries {
    private static final String IN_SCOPE = "d.due_at is not null and (" + OrgScope.below("d.organization_id") + " or "
            + OrgScope.own("d.recipient_id") + ")";
    private static final String SELECT = """
            select d.*, o.code as organization_code, o.name as organization_name,
                   r.code as recipient_code, r.name as recipient_name
              from deadline d
              left join organization_copy o on o.id = d.organization_id
              left join organization_copy r on r.id = d.recipient_id
             where\s""";
    private static final String FILTERED = """
             and (cast(:status as text) is null or d.status = :status)
             and (cast(:subject as uuid) is null or d.subject_id = cast(:subject as uuid))
             and (cast(:organization as text) is null or o.code = :organization)
             and (cast(:afterDue as timestamptz) is null or (d.due_at, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid)))
            order by d.due_at, d.id limit :fetch""";

    private final Mutiny.Session session;

    DeadlineQueries(Mutiny.Session session) {
        this.session = session;
    }

    /** What a list is narrowed to; null leaves it open. */
    record Filter(
            @Nullable DeadlineStatus status,
            @Nullable UUID subject,
            @Nullable String organization) {}

    /** The last deadline of the page before. */
    private record After(Instant dueAt, UUID id) {
        static @Nullable After of(PageRequest page) {
            List<String> keys = page.after(2);
            try {
                return keys.isEmpty()
                        ? null
                        : new After(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                throw CommonError.CURSOR_INVALID.because();
            }
        }
    }

    @WithTransaction
    Uni<Page<DeadlineView>> list(Filter filter, PageRequest page, OrgScope scope) {
        After after = After.of(page);
        return scope.bind(session.createNativeQuery(SELECT + IN_SCOPE + FILTERED, Tuple.class))
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("subject", filter.subject())
                .setParameter("organization", filter.organization())
                .setParameter("afterDue", after == null ? null : after.dueAt())
                .setParameter("afterId", after == null ? null : after.id())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(DeadlineQueries::view).toList())
                .map(views -> page.page(
                        views,
                        view -> List.of(view.dueAt().toString(), view.id().toString())));
    }

    @WithTransaction
    Uni<DeadlineView> get(UUID id, OrgScope scope) {
        return find(id, scope).map(DeadlineQueries::view);
    }

    /** Which rung went to whom, when, and was read; also for due moments before an extension. */
    @WithTransaction
    Uni<TimelineView> timeline(UUID id, OrgScope scope) {
        return get(id, scope)
                .chain(deadline -> rows(TimelineView.STEPS, id)
                        .chain(steps ->
                                rows(TimelineView.PAUSES, id).map(pauses -> TimelineView.of(deadline, steps, pauses))));
    }

    private Uni<List<Tuple>> rows(String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Uni<Tuple> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(SELECT + IN_SCOPE + " and d.id = :id", Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id));
    }

    private static DeadlineView view(Tuple row) {
        return new DeadlineView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                SubjectType.valueOf(row.get("subject_type", String.class)),
                row.get("subject_id", UUID.class),
                DeadlineKind.valueOf(row.get("kind", String.class)),
                row.get("title", String.class),
                organization(row, "organization"),
                organization(row, "recipient"),
                Moments.required(row, "due_at"),
                DeadlineStatus.valueOf(row.get("status", String.class)),
                Moments.of(row, "closed_at"),
                Moments.of(row, "next_at"),
                Moments.of(row, "waiting_since"));
    }

    private static @Nullable OrganizationRef organization(Tuple row, String role) {
        UUID id = row.get(role + "_id", UUID.class);
        return id == null
                ? null
                : new OrganizationRef(id, row.get(role + "_code", String.class), row.get(role + "_name", String.class));
    }
}
