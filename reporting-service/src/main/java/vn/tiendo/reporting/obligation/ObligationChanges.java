package vn.tiendo.reporting.obligation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** What people and calendars did to deadlines, and why; the newest first. */
@ApplicationScoped
class ObligationChanges {
    /**
     * One step.
     *
     * @param actor the body that decided; absent for a calendar
     * @param dueBefore exclusive, like {@code dueAfter}
     * @param calendarYear of the calendar that changed, with the version the deadline now stands on
     */
    record DeadlineChangeView(
            UUID id,
            UUID obligation,
            String title,
            OrganizationRef reporter,
            DeadlineAction action,
            Instant at,
            @Nullable OrganizationRef actor,
            Instant dueBefore,
            Instant dueAfter,
            String reason,
            @Nullable Integer calendarYear,
            @Nullable Long calendarVersion) {}

    /** Absent parts do not restrict. */
    record Filter(
            @Nullable UUID obligation,
            @Nullable DeadlineAction action,
            @Nullable Integer calendarYear) {}

    private final Mutiny.Session session;
    private final Clock clock;

    ObligationChanges(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Joins the transaction of the use case that changed the obligation. */
    Uni<Void> add(ObligationState after, DeadlineAction action, UUID actor, Instant before, String reason) {
        return session.createNativeQuery("""
                        insert into obligation_change (id, obligation_id, version, action, at, actor_org, due_before,
                               due_after, reason)
                        values (:id, :obligation, :version, :action, :at, :actor, :before, :after, :reason)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("obligation", after.id())
                .setParameter("version", after.version())
                .setParameter("action", action.name())
                .setParameter("at", clock.instant())
                .setParameter("actor", actor)
                .setParameter("before", before)
                .setParameter("after", after.dueAt())
                .setParameter("reason", reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Page<DeadlineChangeView>> list(Filter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery("""
                        select c.id, c.obligation_id, b.title, b.reporter_id, o.code as reporter_code,
                               o.name as reporter_name, c.action, c.at, c.actor_org as actor_id, a.code as actor_code,
                               a.name as actor_name, c.due_before, c.due_after, c.reason, c.calendar_year,
                               c.calendar_version
                          from obligation_change c join obligation b on b.id = c.obligation_id
                          left join organization_copy o on o.id = b.reporter_id
                          left join organization_copy a on a.id = c.actor_org
                         where (cast(:after as text) is null or c.id < cast(cast(:after as text) as uuid))
                           and (cast(:obligation as uuid) is null or c.obligation_id = :obligation)
                           and (cast(:action as text) is null or c.action = :action)
                           and (cast(:year as int) is null or c.calendar_year = :year)
                           and %s
                         order by c.id desc limit :fetch
                        """.formatted(ObligationQueries.IN_SCOPE), Tuple.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("obligation", filter.obligation())
                .setParameter(
                        "action",
                        filter.action() == null ? null : filter.action().name())
                .setParameter("year", filter.calendarYear())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(ObligationChanges::view).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    private static DeadlineChangeView view(Tuple row) {
        return new DeadlineChangeView(
                row.get("id", UUID.class),
                row.get("obligation_id", UUID.class),
                row.get("title", String.class),
                OrganizationRef.of(row, "reporter"),
                DeadlineAction.valueOf(row.get("action", String.class)),
                row.get("at", OffsetDateTime.class).toInstant(),
                OrganizationRef.orNull(row, "actor"),
                row.get("due_before", OffsetDateTime.class).toInstant(),
                row.get("due_after", OffsetDateTime.class).toInstant(),
                row.get("reason", String.class),
                row.get("calendar_year", Integer.class),
                row.get("calendar_version", Long.class));
    }
}
