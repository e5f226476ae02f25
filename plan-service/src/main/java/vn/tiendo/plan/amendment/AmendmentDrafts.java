package vn.tiendo.plan.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import vn.tiendo.plan.amendment.AmendmentResource.NewItem;
import vn.tiendo.plan.amendment.AmendmentResource.Propose;
import vn.tiendo.plan.amendment.AmendmentResource.Redraft;
import vn.tiendo.plan.issuing.Revising;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Writes down what units want changed, and what they think better of, until they submit it. */
@ApplicationScoped
class AmendmentDrafts {
    private final Mutiny.Session session;
    private final Rows rows;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final Wishes wishes;
    private final Revising revising;
    private final OrganizationCopies copies;
    private final MergePatch patches;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    AmendmentDrafts(
            Mutiny.Session session,
            Rows rows,
            Amendments amendments,
            AmendmentQueries queries,
            Wishes wishes,
            Revising revising,
            OrganizationCopies copies,
            MergePatch patches,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.rows = rows;
        this.amendments = amendments;
        this.queries = queries;
        this.wishes = wishes;
        this.revising = revising;
        this.copies = copies;
        this.patches = patches;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AmendmentView> propose(Propose command, OrgScope scope) {
        return idempotency.once(
                command,
                AmendmentView.class,
                () -> addressed(command.plan(), scope)
                        .map(Plan::requireIssued)
                        .chain(plan -> copies.own(scope)
                                .map(own -> new Amendment(
                                        Ids.next(),
                                        plan.id(),
                                        own.id(),
                                        plan.revision(),
                                        command.reason(),
                                        clock.instant()))
                                .chain(amendment -> add(plan, amendment, command, scope))));
    }

    /** The items are held against the plan as it stands by now. */
    @WithTransaction
    Uni<AmendmentView> redraft(UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return amendments
                .ofProposer(id, scope)
                .map(amendment -> amendment.requireVersion(expected).require(AmendmentStatus.DRAFT))
                .chain(amendment -> addressed(amendment.planId, scope)
                        .map(Plan::requireIssued)
                        .chain(plan ->
                                redraft(plan, amendment, patches.apply(new Redraft(amendment.reason, null), patch))))
                .chain(() -> queries.byId(id, scope));
    }

    /** What a dossier had gathered lies before the keeper again. */
    @WithTransaction
    Uni<Void> remove(UUID id, @Nullable Version expected, OrgScope scope) {
        return amendments
                .ofProposer(id, scope)
                .map(amendment -> amendment.requireVersion(expected).require(AmendmentStatus.DRAFT))
                .call(() -> amendments.gathered(id).invoke(gathered -> gathered.forEach(Amendment::release)))
                .call(() -> clear(id))
                .chain(amendment -> session.remove(amendment)
                        .chain(session::flush)
                        .chain(() -> audit.record("amendment.remove", id, Map.of("plan", amendment.planId))));
    }

    private Uni<AmendmentView> add(Plan plan, Amendment amendment, Propose command, OrgScope scope) {
        return items(plan, amendment, command.items())
                .call(() -> session.persist(amendment).chain(session::flush))
                .chain(this::keep)
                .chain(() -> audit.record("amendment.propose", amendment.id, Map.of("plan", plan.id())))
                .chain(() -> queries.byId(amendment.id, scope));
    }

    private Uni<Void> redraft(Plan plan, Amendment amendment, Redraft said) {
        List<NewItem> wanted = said.items();
        amendment.redraft(said.reason(), wanted == null ? amendment.baseRevision : plan.revision());
        Uni<Void> items = wanted == null
                ? Uni.createFrom().voidItem()
                : items(plan, amendment, wanted).call(() -> clear(amendment.id)).chain(this::keep);
        return items.chain(() -> session.lock(amendment, LockMode.PESSIMISTIC_FORCE_INCREMENT))
                .chain(session::flush)
                .chain(() -> audit.record("amendment.redraft", amendment.id, Map.of("version", amendment.version)));
    }

    /** As changes to what the plan says now, each of which a drafter may make. */
    private Uni<List<AmendmentItem>> items(Plan plan, Amendment amendment, List<NewItem> wanted) {
        return revising.content(plan)
                .chain(now -> wishes.read(plan.id(), wanted).map(wishes -> {
                    List<AmendmentItem> items = new ArrayList<>();
                    for (Wish wish : wishes) {
                        String reason = wanted.get(items.size()).reason();
                        items.add(new AmendmentItem(
                                Ids.next(), amendment.id, items.size() + 1, wish.of(now), reason, null, null));
                    }
                    return items;
                }))
                .call(items -> revising.requireWritable(
                        plan, items.stream().map(AmendmentItem::change).toList()));
    }

    private Uni<Void> keep(List<AmendmentItem> items) {
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(Proposals.KEEP, items).replaceWithVoid();
    }

    private Uni<Integer> clear(UUID amendment) {
        return session.createNativeQuery("delete from amendment_item where amendment_id = :amendment")
                .setParameter("amendment", amendment)
                .executeUpdate();
    }

    /** A plan in sight that is kept by the caller's organisation, or addresses it. */
    private Uni<Plan> addressed(UUID plan, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select coalesce(" + OrgScope.own("p.keeper_id")
                                        + ", false) or exists (select 1 from plan_addressee d where d.plan_id = p.id and "
                                        + OrgScope.own("d.organization_id") + ") from plan p where p.id = :id and "
                                        + PlanScope.READABLE,
                                Boolean.class)
                        .setParameter("id", plan))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .invoke(may -> {
                    if (!may) {
                        throw CommonError.FORBIDDEN.because();
                    }
                })
                .chain(() -> session.find(Plan.class, plan));
    }
}
