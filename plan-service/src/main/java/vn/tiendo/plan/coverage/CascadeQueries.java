package vn.tiendo.plan.coverage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.coverage.CascadeResource.CascadeFilter;
import vn.tiendo.plan.coverage.CascadeView.Duty;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads who has issued the plan that another demands, as of a day; as open as the tasks of the plan are. */
@ApplicationScoped
class CascadeQueries {
    private record Count(CascadeStanding standing, long total) {}

    /** The plan that did a duty stands where a report would. */
    private static final String FROM = """
              from task t
              left join organization_copy o on o.id = t.lead_id
              left join lateral (select x.report_id, x.reported_on from task_report x
                                  where x.task_id = t.id and x.progress = 'COMPLETED' and x.reported_on <= :asOf
                                  order by x.reported_on, x.report_id limit 1) d on true
             cross join lateral (select
                   case when timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= t.due_at then 'ISSUED_LATE'
                        when d.report_id is not null then 'ISSUED_ON_TIME'
                        when t.cancelled_on <= :asOf or t.cancelled_on is null and t.progress = 'CANCELLED' then 'CANCELLED'
                        when t.due_at < :moment then 'MISSING'
                        else 'AWAITED' end as standing) s
             where t.plan_id = :plan and t.kind = 'ISSUE_PLAN' and not t.heading
               and (:organization = '' or o.code = :organization)
            """;

    private static final String SELECT = """
            select t.id as task, t.name, organization_ref(t.lead_id) as organization, t.nominal_due_on as "nominalDueOn",
                   t.due_at as "dueAt", s.standing, d.reported_on as "issuedOn",
                   (select %s from plan p where p.id = d.report_id and %s) as issued
            """.formatted(PlanRef.SQL, PlanScope.READABLE) + FROM + """
               and (:standing = '' or s.standing = :standing)
               and (coalesce(o.code, ''), t.id) > (:code, cast(:after as uuid))
             order by coalesce(o.code, ''), t.id limit :fetch
            """;

    private static final String COUNT = "select s.standing, count(*) as total" + FROM + " group by s.standing";

    private final Rows rows;
    private final PlanQueries plans;
    private final Clock clock;

    CascadeQueries(Rows rows, PlanQueries plans, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CascadeView> page(UUID plan, CascadeFilter filter, PageRequest page, OrgScope scope) {
        LocalDate asOf = filter.asOf == null ? LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE) : filter.asOf;
        List<String> after = page.after(2);
        String code = after.isEmpty() ? "" : after.getFirst();
        String task = Keys.uuid(after.isEmpty() ? after : after.subList(1, 2), Keys.FIRST);
        return plans.byId(plan, scope)
                .chain(() -> rows.list(
                        Duty.class,
                        SELECT,
                        query -> scope.bind(bind(query, plan, filter, asOf))
                                .setParameter("standing", filter.standing == null ? "" : filter.standing.name())
                                .setParameter("code", code)
                                .setParameter("after", task)
                                .setParameter("fetch", page.fetch())))
                .map(found -> page.page(found, CascadeQueries::keys))
                .chain(found -> rows.list(Count.class, COUNT, query -> bind(query, plan, filter, asOf))
                        .map(counts -> view(plan, asOf, found, counts)));
    }

    private static Mutiny.SelectionQuery<String> bind(
            Mutiny.SelectionQuery<String> query, UUID plan, CascadeFilter filter, LocalDate asOf) {
        return query.setParameter("plan", plan)
                .setParameter("asOf", asOf)
                .setParameter(
                        "moment",
                        asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant())
                .setParameter("organization", filter.organization == null ? "" : filter.organization);
    }

    private static List<String> keys(Duty duty) {
        String code = duty.organization() == null ? null : duty.organization().code();
        return List.of(code == null ? "" : code, duty.task().toString());
    }

    private static CascadeView view(UUID plan, LocalDate asOf, Page<Duty> found, List<Count> counted) {
        Map<CascadeStanding, Long> counts = new EnumMap<>(CascadeStanding.class);
        for (CascadeStanding standing : CascadeStanding.values()) {
            counts.put(standing, 0L);
        }
        counted.forEach(count -> counts.put(count.standing(), count.total()));
        return new CascadeView(plan, asOf, counts, found.items(), found.next());
    }
}
