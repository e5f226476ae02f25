package vn.tiendo.reporting.regime;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.calendar.WorkingCalendars;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** Reads regimes whose plan one's organisation, or one below it, keeps, or by which it reports, receives or passes on. */
@ApplicationScoped
class RegimeQueries {
    static final String IN_SCOPE = "(" + OrgScope.below("r.reporter_id") + " or " + OrgScope.below("r.recipient_id")
            + " or " + OrgScope.below("r.via_id") + " or " + OrgScope.below("r.keeper_id")
            + " or exists (select 1 from regime_member x where x.regime_id = r.id and "
            + OrgScope.below("x.organization_id") + ")"
            // of a class: a member and whoever stands above it
            + " or coalesce(r.member_level, r.member_line, r.member_kind) is not null"
            + " and exists (select 1 from organization_copy x"
            + " where x.path @> array[(select u.id from organization_copy u where u.code = :scopeOrg), r.reporter_id]"
            + " and (r.member_level is null or x.level = r.member_level)"
            + " and (r.member_line is null or x.line = r.member_line)"
            + " and (r.member_kind is null or x.kind = r.member_kind)"
            + " and (not r.member_direct or x.parent_id = r.reporter_id)))";

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final WorkingCalendars calendars;
    private final RegimeStore store;
    private final Clock clock;

    RegimeQueries(
            Mutiny.Session session,
            OrganizationCopies organizations,
            WorkingCalendars calendars,
            RegimeStore store,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.calendars = calendars;
        this.store = store;
        this.clock = clock;
    }

    /** What to list; absent parts do not restrict. */
    record Filter(@Nullable UUID plan, @Nullable RegimeStatus status) {}

    @WithTransaction
    Uni<RegimeView> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select r.* from regime r where r.id = :id and " + IN_SCOPE, Regime.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .chain(found -> views(List.of(found)))
                .map(List::getFirst);
    }

    @WithTransaction
    Uni<Page<RegimeView>> list(Filter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery("""
                        select r.* from regime r
                         where (cast(:after as text) is null or r.id < cast(cast(:after as text) as uuid))
                           and (cast(:status as text) is null or r.status = :status)
                           and (cast(:plan as uuid) is null or r.plan_id = :plan)
                           and %s
                         order by r.id desc limit :fetch
                        """.formatted(IN_SCOPE), Regime.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("plan", filter.plan())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    Uni<List<RegimeView>> views(List<Regime> rows) {
        return calendars
                .current()
                .chain(calendar -> store.details(rows).chain(details -> views(rows, details, calendar)));
    }

    private Uni<List<RegimeView>> views(List<Regime> rows, RegimeDetails details, WorkingCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return organizations
                .all(RegimeView.organizations(rows.stream(), details))
                .map(known -> rows.stream()
                        .map(row -> RegimeView.of(
                                row, details, known, RegimeWarnings.of(row, details, known, today, calendar)))
                        .toList());
    }
}
