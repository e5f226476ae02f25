package vn.tiendo.plan.lineage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.cascade.Cascades;
import vn.tiendo.plan.citation.Citations;
import vn.tiendo.plan.lineage.LineageResource.Resolve;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.plan.Plans;

/** Lets the keeper of a plan say which plan a citation means. */
@ApplicationScoped
class Lineages {
    private final Mutiny.Session session;
    private final Plans plans;
    private final LineageQueries queries;
    private final Citations citations;
    private final Cascades cascades;
    private final Audit audit;
    private final Idempotency idempotency;

    Lineages(
            Mutiny.Session session,
            Plans plans,
            LineageQueries queries,
            Citations citations,
            Cascades cascades,
            Audit audit,
            Idempotency idempotency) {
        this.session = session;
        this.plans = plans;
        this.queries = queries;
        this.citations = citations;
        this.cascades = cascades;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @WithTransaction
    Uni<PlanLineageView> resolve(
            UUID plan, UUID citation, @Nullable Version expected, Resolve command, OrgScope scope) {
        return idempotency.once(
                List.of(plan, citation, command),
                PlanLineageView.class,
                () -> plans.forWriting(plan, scope)
                        .map(found -> found.requireVersion(expected))
                        .call(() -> requireCitation(plan, citation))
                        .call(() -> apply(citation, command, scope))
                        .call(() -> cascades.settle(List.of(plan)))
                        .chain(found -> record(found, citation, command))
                        .chain(() -> queries.whole(plan, scope)));
    }

    private Uni<Void> apply(UUID citation, Resolve command, OrgScope scope) {
        return switch (command.how()) {
            case FIXED ->
                requireIssued(command, scope)
                        .chain(cited -> citations
                                .byHand(citation, cited)
                                .invoke(Lineages::requireNoCircle)
                                .replaceWithVoid());
            case CUT -> citations.byHand(citation, null).replaceWithVoid();
            case BY_RULE -> citations.byRule(citation);
        };
    }

    private Uni<Void> record(Plan plan, UUID citation, Resolve command) {
        return session.lock(plan, LockMode.PESSIMISTIC_FORCE_INCREMENT)
                .chain(session::flush)
                .chain(() -> audit.record(
                        "plan.lineage",
                        plan.id(),
                        Map.of("version", plan.version(), "citation", citation, "how", command.how())));
    }

    private Uni<Void> requireCitation(UUID plan, UUID citation) {
        return session.createNativeQuery(
                        "select count(*) from plan_citation c where c.id = :id and c.plan_id = :plan", Long.class)
                .setParameter("id", citation)
                .setParameter("plan", plan)
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw CommonError.NOT_FOUND.because();
                    }
                })
                .replaceWithVoid();
    }

    /** What is out of sight is not there, and nothing stands on a draft. */
    private Uni<UUID> requireIssued(Resolve command, OrgScope scope) {
        UUID cited = command.plan();
        if (cited == null) {
            throw LineageError.LINEAGE_PLAN_MISSING.at("/plan");
        }
        return scope.bind(session.createNativeQuery(
                                "select count(*) from plan p where p.id = :id and p.status <> 'DRAFT' and "
                                        + PlanScope.READABLE,
                                Long.class)
                        .setParameter("id", cited))
                .getSingleResult()
                .map(found -> {
                    if (found == 0) {
                        throw LineageError.LINEAGE_PLAN_UNKNOWN.at("/plan", cited);
                    }
                    return cited;
                });
    }

    private static void requireNoCircle(boolean done) {
        if (!done) {
            throw LineageError.LINEAGE_CYCLE.at("/plan");
        }
    }
}
