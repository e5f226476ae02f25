package vn.tiendo.plan.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Reads targets of the plans within a scope, in the order of the document. */
@ApplicationScoped
public class TargetQueries {
    /** SQL over {@code target t join plan p}: a class has its members only from the day on which the plan is issued. */
    private static final String TRACKED = """
            (t.indicator is not null and (t.reporter_id is not null or t.reporter_ids <> '{}'
                                          or t.reporter_class is not null and p.status = 'DRAFT'))""";

    /** From the targets {@code t} of plans {@code p} in sight, and whether each is {@code x.tracked}. */
    private static final String FROM = " from target t join plan p on p.id = t.plan_id cross join lateral (select "
            + TRACKED + " as tracked) x where " + PlanScope.READABLE;

    private static final String SELECT = """
            select t.id, t.version, t.plan_id as "planId", t.position, t.name, t.kind, t.as_written as "asWritten",
                   t.comparator, t.eval_comparator as "evalComparator", t.value, t.value_to as "valueTo", t.unit, t.form,
                   t.firm, t.validity, t.due_on as "dueOn", t.due_basis as "dueBasis", t.levels, t.trajectory, t.indicator,
                   t.over_time as "overTime", organization_ref(t.reporter_id) as reporter,
                   t.reporter_class as "reporterClass", organization_refs(t.reporter_ids) as reporters,
                   t.implements_targets as "implementsTargets", t.lead_as_written as lead,
                   t.coordinators_as_written as coordinators, x.tracked,
                   case when x.tracked then 'TRACKED' else 'NOT_TRACKED' end as tracking, t.found
            """ + FROM;

    private static final String PLAN = " and t.plan_id = :plan";

    /** {@link #FROM} the plan {@code :plan}. */
    static final String FROM_PLAN = FROM + PLAN;

    /** {@link TargetView} of what that gives. */
    static final String OF_PLAN = SELECT + PLAN;

    private final Rows rows;

    TargetQueries(Rows rows) {
        this.rows = rows;
    }

    /** Every target of a plan. */
    @WithTransaction
    public Uni<List<TargetView>> all(UUID plan, OrgScope scope) {
        return select(plan, " order by t.position", scope);
    }

    /** Targets on indicators, of the plans in sight that a plan implements. */
    @WithTransaction
    public Uni<List<TargetView>> ofBases(UUID plan, OrgScope scope) {
        return rows.list(
                TargetView.class, SELECT + """
                 and t.indicator is not null and t.plan_id in (
                       select c.cited_id from plan_citation c where c.plan_id = :plan and c.relation = 'IMPLEMENTS')
                 order by t.plan_id, t.position
                """, query -> scope.bind(query).setParameter("plan", plan));
    }

    @WithTransaction
    Uni<TargetView> byId(UUID plan, UUID id, OrgScope scope) {
        return rows.one(
                TargetView.class,
                OF_PLAN + " and t.id = :id",
                query -> scope.bind(query).setParameter("plan", plan).setParameter("id", id));
    }

    private Uni<List<TargetView>> select(UUID plan, String rest, OrgScope scope) {
        return rows.list(
                TargetView.class, OF_PLAN + rest, query -> scope.bind(query).setParameter("plan", plan));
    }
}
