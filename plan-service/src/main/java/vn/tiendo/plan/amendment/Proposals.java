package vn.tiendo.plan.amendment;

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
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.amendment.AmendmentResource.Gather;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.rows.Rows;

/** Brings what units want changed before the issuer. */
@ApplicationScoped
class Proposals {
    static final String KEEP =
            "insert into amendment_item (id, amendment_id, position, change, reason, decision, decision_reason)"
                    + " select r.id, r.amendment_id, r.position, r.change, r.reason, r.decision, r.decision_reason from "
                    + Rows.of("amendment_item")
                    + " r on conflict (id) do update set decision = excluded.decision, decision_reason = excluded.decision_reason";

    private final Mutiny.Session session;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final DecisionTerms terms;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Proposals(
            Mutiny.Session session,
            Amendments amendments,
            AmendmentQueries queries,
            DecisionTerms terms,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.amendments = amendments;
        this.queries = queries;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
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

    private Uni<Void> submit(Amendment amendment) {
        return queries.items(amendment.id).chain(items -> {
            if (items.isEmpty()) {
                throw AmendmentError.AMENDMENT_EMPTY.because(amendment.id);
            }
            amendment.submit(clock.instant());
            return session.flush()
                    .chain(() -> session.find(Plan.class, amendment.planId))
                    .chain(plan ->
                            terms.current().map(term -> AmendmentChanged.of(amendment, plan.keeperId(), term, items)))
                    .chain(submitted -> outbox.add("amendment.submitted", amendment.id, submitted))
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
}
