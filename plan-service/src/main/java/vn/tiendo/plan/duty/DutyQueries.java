package vn.tiendo.plan.duty;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;

/** Reads reporting duties of the plans within a scope, in the order of the document. */
@ApplicationScoped
public class DutyQueries {
    private static final String SELECT = """
            select d.id, d.version, d.plan_id as "planId", d.position,
                   organization_ref(d.reporter_id) as reporter, d.reporter_as_written as "reporterAsWritten",
                   organization_ref(d.recipient_id) as recipient, d.recipient_as_written as "recipientAsWritten",
                   organization_ref(d.via_id) as via, d.via_as_written as "viaAsWritten",
                   d.frequencies, d.due_rule as "dueRule", d.found
              from reporting_duty d join plan p on p.id = d.plan_id
             where d.plan_id = :plan and\s""" + PlanScope.READABLE;

    private final Rows rows;
    private final PlanQueries plans;

    DutyQueries(Rows rows, PlanQueries plans) {
        this.rows = rows;
        this.plans = plans;
    }

    @WithTransaction
    Uni<Page<DutyView>> page(UUID plan, PageRequest page, OrgScope scope) {
        int after = Positions.after(page.after(1));
        String rest = " and d.position > " + after + " order by d.position limit " + page.fetch();
        return plans.byId(plan, scope)
                .chain(() -> select(plan, rest, scope))
                .map(found -> page.page(found, last -> List.of(Integer.toString(last.position()))));
    }

    /** Every duty of a plan. */
    @WithTransaction
    public Uni<List<DutyView>> all(UUID plan, OrgScope scope) {
        return select(plan, " order by d.position", scope);
    }

    @WithTransaction
    Uni<DutyView> byId(UUID plan, UUID id, OrgScope scope) {
        return rows.one(
                DutyView.class,
                SELECT + " and d.id = :id",
                query -> scope.bind(query).setParameter("plan", plan).setParameter("id", id));
    }

    private Uni<List<DutyView>> select(UUID plan, String rest, OrgScope scope) {
        return rows.list(
                DutyView.class, SELECT + rest, query -> scope.bind(query).setParameter("plan", plan));
    }
}
