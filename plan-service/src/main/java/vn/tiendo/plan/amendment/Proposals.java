package vn.tiendo.plan.amendment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.amendment.AmendmentResource.Gather;
import vn.tiendo.plan.amendment.AmendmentResource.Propose;
import vn.tiendo.plan.issuing.Revising;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Takes in what units want changed, until it lies before the issuer. */
@ApplicationScoped
class Proposals {
    static final String KEEP =
            "insert into amendment_item (id, amendment_id, position, change, reason, decision, decision_reason)"
                    + " select r.id, r.amendment_id, r.position, r.change, r.reason, r.decision, r.decision_reason from "
                    + Rows.of("amendment_item")
                    + " r on conflict (id) do update set decision = excluded.decision, decision_reason = excluded.decision_reason";

    private final Mutiny.Session session;
    private final Rows rows;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final Wishes wishes;
    private final Revising revising;
    private final OrganizationCopies copies;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Proposals(
            Mutiny.Session session,
            Rows rows,
            Amendments amendments,
            AmendmentQueries queries,
            Wishes wishes,
            Revising revising,
            OrganizationCopies copies,
            Outbox outbox,
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
        this.outbox = outbox;
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

    @WithTransaction
    Uni<AmendmentView> submit(UUID id, @Nullable Version expected, OrgScope scope) {
        return idempotency.once(
                List.of("submit", id),
                AmendmentView.class,
                () -> amendments
                        .ofProposer(id, scope)
                        .map(amendment -> amendment.requireVersion(expected).require(AmendmentStatus.DRAFT))
                        .chain(this::submit)
                        .chain(() -> queries.byId(id, scope)));
    }

    @WithTransaction
    Uni<AmendmentView> gather(UUID id, @Nullable Version expected, Gather command, OrgScope scope) {
        return idempotency.once(
                List.of("gather", id, command),
                AmendmentView.class,
                () -> amendments
                        .ofKeeper(id, scope)
                        .map(dossier -> dossier.requireVersion(expected)
                                .require(AmendmentStatus.DRAFT, AmendmentStatus.SUBMITTED))
                        .chain(dossier -> gather(dossier, command.amendments()))
                        .chain(() -> queries.byId(id, scope)));
    }

    private Uni<AmendmentView> add(Plan plan, Amendment amendment, Propose command, OrgScope scope) {
        return revising.content(plan)
                .chain(now -> wishes.read(plan.id(), command.items()).map(wanted -> {
                    List<AmendmentItem> items = new ArrayList<>();
                    for (Wish wish : wanted) {
                        String reason = command.items().get(items.size()).reason();
                        items.add(new AmendmentItem(
                                Ids.next(), amendment.id, items.size() + 1, wish.of(now), reason, null, null));
                    }
                    return items;
                }))
                .call(items -> revising.requireWritable(
                        plan, items.stream().map(AmendmentItem::change).toList()))
                .call(() -> session.persist(amendment).chain(session::flush))
                .call(items -> items.isEmpty() ? Uni.createFrom().voidItem() : rows.write(KEEP, items))
                .call(() -> audit.record("amendment.propose", amendment.id, Map.of("plan", plan.id())))
                .chain(() -> queries.byId(amendment.id, scope));
    }

    private Uni<Void> submit(Amendment amendment) {
        return queries.items(amendment.id).chain(items -> {
            if (items.isEmpty()) {
                throw AmendmentError.AMENDMENT_EMPTY.because(amendment.id);
            }
            amendment.submit(clock.instant());
            return session.flush()
                    .chain(() -> session.find(Plan.class, amendment.planId))
                    .chain(plan -> outbox.add(
                            "amendment.submitted",
                            amendment.id,
                            AmendmentChanged.of(amendment, plan.keeperId(), items)))
                    .chain(() -> audit.record("amendment.submit", amendment.id, Map.of("version", amendment.version)));
        });
    }

    /** A dossier is the keeper's own, and gathers what was submitted on the same plan and lies in no other. */
    private Uni<Void> gather(Amendment dossier, List<UUID> wanted) {
        return session.createNativeQuery("""
                        select a.* from amendment a join plan k on k.id = a.plan_id
                         where a.id = any(cast(:ids as uuid[])) and a.id <> :dossier and a.plan_id = :plan
                           and a.status = 'SUBMITTED' and :proposer = k.keeper_id
                         order by a.id for update of a
                        """, Amendment.class)
                .setParameter("ids", wanted.toArray(UUID[]::new))
                .setParameter("dossier", dossier.id)
                .setParameter("plan", dossier.planId)
                .setParameter("proposer", dossier.proposerId)
                .getResultList()
                .invoke(found -> {
                    if (found.size() < wanted.stream().distinct().count()) {
                        throw AmendmentError.AMENDMENT_NOT_GATHERABLE.at("/amendments");
                    }
                    found.forEach(amendment -> amendment.gatherInto(dossier.id));
                })
                .chain(() -> session.lock(dossier, org.hibernate.LockMode.PESSIMISTIC_FORCE_INCREMENT))
                .chain(session::flush)
                .chain(() -> audit.record("amendment.gather", dossier.id, Map.of("gathered", wanted)));
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
