package vn.tiendo.plan.document;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.duty.ReportingDuties;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.revision.Contents;
import vn.tiendo.plan.revision.OrganizationNames;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.target.Targets;
import vn.tiendo.plan.task.Tasks;

/** Reads every word of the plans within a scope: in a handful of statements, however large they are. */
@ApplicationScoped
class PlanFiles {
    private static final String ADDRESSEES = """
            select o.id, o.code, o.name from plan_addressee a join organization o on o.id = a.organization_id
             where a.plan_id = :plan order by o.code
            """;

    private final PlanQueries plans;
    private final Targets targets;
    private final Tasks tasks;
    private final ReportingDuties duties;
    private final Contents contents;
    private final OrganizationNames names;
    private final OrganizationCopies copies;
    private final Rows rows;

    PlanFiles(
            PlanQueries plans,
            Targets targets,
            Tasks tasks,
            ReportingDuties duties,
            Contents contents,
            OrganizationNames names,
            OrganizationCopies copies,
            Rows rows) {
        this.plans = plans;
        this.targets = targets;
        this.tasks = tasks;
        this.duties = duties;
        this.contents = contents;
        this.names = names;
        this.copies = copies;
        this.rows = rows;
    }

    /** 404 outside the scope; a draft is seen by those who may read drafts. */
    @WithTransaction
    Uni<WholeText> of(UUID id, OrgScope scope) {
        return plans.byId(id, scope)
                .chain(plan -> targets.rows(id)
                        .chain(targetRows -> tasks.rows(id)
                                .chain(taskRows -> duties.rows(id)
                                        .map(dutyRows ->
                                                contents.of(id, plan.document(), targetRows, taskRows, dutyRows))))
                        .chain(said -> names.of(said)
                                .chain(named ->
                                        addressees(plan).map(bodies -> new WholeText(plan, said, named, bodies)))));
    }

    /** Those with these codes; 400 where one is not known. */
    @WithTransaction
    Uni<List<OrganizationRef>> bodies(List<String> codes) {
        return Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(code -> copies.byCode(code, "/to"))
                .map(copy -> new OrganizationRef(copy.id(), copy.code(), copy.name()))
                .collect()
                .asList();
    }

    private Uni<List<OrganizationRef>> addressees(PlanView plan) {
        return rows.list(OrganizationRef.class, ADDRESSEES, query -> query.setParameter("plan", plan.id()));
    }
}
