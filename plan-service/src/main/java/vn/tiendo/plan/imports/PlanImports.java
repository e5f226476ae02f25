package vn.tiendo.plan.imports;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.plan.duty.ReportingDuties;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.target.Targets;
import vn.tiendo.plan.task.Tasks;

/** Takes texts in, shows what was read from them, and makes the draft of it, once. */
@ApplicationScoped
class PlanImports {
    private static final String SELECT = """
            select i.id, i.keeper_id as "keeperId", i.status, i.result, i.failure_code as "failureCode",
                   i.plan_id as "planId", i.sheets, coalesce(%s, false) as own
              from plan_import i where i.id = :id and %s
            """.formatted(OrgScope.own("i.keeper_id"), OrgScope.below("i.keeper_id"));

    private final Mutiny.Session session;
    private final Rows rows;
    private final OrganizationCopies copies;
    private final Plans plans;
    private final ExactRows exactRows;
    private final Targets targets;
    private final Tasks tasks;
    private final ReportingDuties duties;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    PlanImports(
            Mutiny.Session session,
            Rows rows,
            OrganizationCopies copies,
            Plans plans,
            ExactRows exactRows,
            Targets targets,
            Tasks tasks,
            ReportingDuties duties,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.rows = rows;
        this.copies = copies;
        this.plans = plans;
        this.exactRows = exactRows;
        this.targets = targets;
        this.tasks = tasks;
        this.duties = duties;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Keeps an admitted text for reading. The keeper can only be the caller's own organisation, named or not. */
    @WithTransaction
    Uni<PlanImportView> receive(PlanText text, @Nullable String organization, OrgScope scope) {
        return idempotency.once(
                List.of(text, scope.organization()),
                PlanImportView.class,
                () -> requireOwn(organization, scope)
                        .chain(() -> copies.own(scope))
                        .chain(keeper -> keep(Ids.next(), text, keeper)));
    }

    @WithTransaction
    Uni<PlanImportView> byId(UUID id, OrgScope scope) {
        return find(id, SELECT, scope).map(PlanImportView::of);
    }

    /** The text that is read, with the lines that sources name. */
    @WithTransaction
    Uni<String> text(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select i.content from plan_import i where i.id = :id and " + OrgScope.below("i.keeper_id"),
                        String.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because);
    }

    /** A draft plan of everything that was read. */
    @WithTransaction
    Uni<PlanView> makePlan(UUID id, OrgScope scope) {
        return idempotency.once(
                "plan",
                PlanView.class,
                () -> find(id, SELECT + " for update of i", scope)
                        .chain(found -> makePlan(found, found.forPlan(), scope)));
    }

    private Uni<PlanView> makePlan(PlanImport source, ImportResult read, OrgScope scope) {
        Plan plan = new Plan(Ids.next(), source.keeperId(), source.id(), read.document(), clock.instant());
        DraftOfImport draft = new DraftOfImport(plan.id(), read);
        return plans.add(plan, scope)
                .call(() -> exactRows
                        .over(draft)
                        .call(rows -> targets.addAll(rows.targets()))
                        .call(rows -> tasks.addAll(rows.tasks()))
                        .call(rows -> duties.addAll(rows.duties())))
                .call(() -> session.createNativeQuery("update plan_import set plan_id = :plan where id = :id")
                        .setParameter("plan", plan.id())
                        .setParameter("id", source.id())
                        .executeUpdate());
    }

    private Uni<PlanImportView> keep(UUID id, PlanText text, OrganizationCopy keeper) {
        return session.createNativeQuery("""
                        insert into plan_import (id, keeper_id, file_name, content, sheets, status, created_at)
                        values (:id, :keeper, :file, :content, cast(cast(:sheets as text) as jsonb), 'RUNNING', :now)
                        """)
                .setParameter("id", id)
                .setParameter("keeper", keeper.id())
                .setParameter("file", text.fileName())
                .setParameter("content", text.content())
                .setParameter("sheets", rows.json(text.sheets()))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .call(() -> audit.record(
                        "plan-import.receive",
                        id,
                        Map.of("characters", text.content().length())))
                .replaceWith(PlanImportView.running(id, text.sheets()));
    }

    private Uni<Void> requireOwn(@Nullable String organization, OrgScope scope) {
        return organization == null || organization.equals(scope.organization())
                ? Uni.createFrom().voidItem()
                : copies.byCode(organization, "/organization")
                        .chain(other -> Uni.createFrom().failure(CommonError.FORBIDDEN.because()));
    }

    private Uni<PlanImport> find(UUID id, String select, OrgScope scope) {
        return rows.one(PlanImport.class, select, query -> scope.bind(query).setParameter("id", id));
    }
}
