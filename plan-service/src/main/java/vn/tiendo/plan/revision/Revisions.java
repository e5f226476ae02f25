package vn.tiendo.plan.revision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanStatus;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.Task;

/** Keeps what issued plans said, revision by revision, and shows it to whoever may see the plan. */
@ApplicationScoped
public class Revisions {
    private static final String KEEP =
            "insert into plan_revision (plan_id, number, recorded_at, content) select plan_id, number, recorded_at, content"
                    + " from " + Rows.of("plan_revision");
    private static final String SELECT =
            "select r.plan_id, r.number, r.recorded_at, r.content from plan_revision r where r.plan_id = :plan";

    private final Rows rows;
    private final PlanQueries plans;
    private final Contents contents;
    private final OrganizationNames names;
    private final Clock clock;

    Revisions(Rows rows, PlanQueries plans, Contents contents, OrganizationNames names, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.contents = contents;
        this.names = names;
        this.clock = clock;
    }

    /** Keeps what a plan says in its present revision, for whoever has just made it. */
    public Uni<Void> keep(Plan plan, List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {
        Revision revision = new Revision(
                plan.id(),
                plan.revision(),
                clock.instant(),
                contents.of(plan, targets, tasks, duties).items());
        return rows.write(KEEP, List.of(revision)).replaceWithVoid();
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<RevisionView>> page(UUID plan, PageRequest page, OrgScope scope) {
        int before = -Positions.after(page.after(1));
        return plans.byId(plan, scope)
                .chain(() -> rows.list(
                        Revision.class,
                        SELECT + " and (:before = 0 or r.number < :before) order by r.number desc limit :fetch",
                        query -> query.setParameter("plan", plan)
                                .setParameter("before", before)
                                .setParameter("fetch", page.fetch())))
                .map(found -> found.stream().map(RevisionView::of).toList())
                .map(found -> page.page(found, last -> List.of(Integer.toString(-last.number()))));
    }

    @WithTransaction
    Uni<RevisionContentView> byNumber(UUID plan, int number, OrgScope scope) {
        return seen(plan, scope)
                .chain(() -> find(plan, number))
                .chain(revision -> names.of(revision.said()).map(named -> RevisionContentView.of(revision, named)));
    }

    /** What revision {@code number} changed against another; revision 0 is the plan before it was issued. */
    @WithTransaction
    Uni<RevisionDiffView> diff(UUID plan, int number, int against, OrgScope scope) {
        return seen(plan, scope)
                .chain(() -> find(plan, against))
                .chain(from -> find(plan, number).chain(to -> {
                    Difference difference = Difference.between(from.said(), to.said());
                    return names.of(from.said(), to.said())
                            .map(named -> RevisionDiffView.of(from, to, difference, named));
                }));
    }

    private Uni<Void> seen(UUID plan, OrgScope scope) {
        return plans.byId(plan, scope)
                .invoke(found -> {
                    if (found.status() == PlanStatus.DRAFT) {
                        throw RevisionError.REVISION_UNKNOWN.because(0);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Revision> find(UUID plan, int number) {
        return number == 0
                ? Uni.createFrom().item(Revision.none(plan))
                : rows.list(
                                Revision.class,
                                SELECT + " and r.number = :number",
                                query -> query.setParameter("plan", plan).setParameter("number", number))
                        .map(found -> found.stream()
                                .findFirst()
                                .orElseThrow(() -> RevisionError.REVISION_UNKNOWN.because(number)));
    }
}
