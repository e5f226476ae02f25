package vn.tiendo.plan.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.citation.Citations;
import vn.tiendo.plan.plan.PlanResource.DraftPlan;
import vn.tiendo.plan.programme.Programmes;

/** Drafts and edits plans, and lets others in that write below one. */
@ApplicationScoped
public class Plans {
    private final Mutiny.Session session;
    private final PlanQueries queries;
    private final OrganizationCopies copies;
    private final Citations citations;
    private final Programmes programmes;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Plans(
            Mutiny.Session session,
            PlanQueries queries,
            OrganizationCopies copies,
            Citations citations,
            Programmes programmes,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.session = session;
        this.queries = queries;
        this.copies = copies;
        this.citations = citations;
        this.programmes = programmes;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** A draft by hand, kept by the caller's own organisation. */
    @WithTransaction
    Uni<PlanView> draft(DraftPlan command, OrgScope scope) {
        return idempotency.once(
                command,
                PlanView.class,
                () -> programmes
                        .require(command.programme(), "/programme")
                        .chain(() -> copies.own(scope))
                        .map(keeper -> new Plan(Ids.next(), keeper.id(), null, command.document(), clock.instant()))
                        .invoke(plan -> plan.belongTo(command.programme()))
                        .chain(plan -> add(plan, scope)));
    }

    /** Resolves what the plan cites as it stands now. */
    public Uni<Void> cite(Plan plan) {
        return citations.keep(plan.id(), plan.document().cited());
    }

    /** Keeps a new draft. */
    public Uni<PlanView> add(Plan plan, OrgScope scope) {
        return session.persist(plan)
                .chain(session::flush)
                .call(() -> cite(plan))
                .call(() -> audit.record("plan.draft", plan.id(), Map.of("keeper", plan.keeperId())))
                .chain(() -> queries.byId(plan.id(), scope));
    }

    @WithTransaction
    Uni<PlanView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return forWriting(id, scope)
                .map(plan -> plan.requireVersion(expected).requireDraft())
                .call(plan -> edit(plan, mergePatch.apply(new DraftPlan(plan.document(), plan.programme()), patch)))
                .call(session::flush)
                .call(this::cite)
                .call(plan -> audit.record("plan.edit", id, Map.of("version", plan.version())))
                .chain(() -> queries.byId(id, scope));
    }

    private Uni<Void> edit(Plan plan, DraftPlan edited) {
        return programmes.require(edited.programme(), "/programme").invoke(() -> {
            plan.edit(edited.document());
            plan.belongTo(edited.programme());
        });
    }

    /**
     * The plan, its row locked until the transaction ends: 404 when it is out of sight, 403 when another organisation keeps
     * it. Whoever writes below a plan comes through here, so nobody edits it while it is being issued.
     */
    public Uni<Plan> forWriting(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select coalesce(" + PlanScope.OWN + ", false) from plan p where p.id = :id and "
                                        + PlanScope.READABLE,
                                Boolean.class)
                        .setParameter("id", id))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .invoke(Plans::requireOwn)
                .chain(() -> session.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** {@link #forWriting} of a plan that is still a draft, whose version then grows: its content changes below it. */
    public Uni<Plan> forDrafting(UUID id, OrgScope scope) {
        return forWriting(id, scope)
                .map(Plan::requireDraft)
                .call(plan -> session.lock(plan, LockMode.PESSIMISTIC_FORCE_INCREMENT));
    }

    private static void requireOwn(boolean own) {
        if (!own) {
            throw CommonError.FORBIDDEN.because();
        }
    }
}
