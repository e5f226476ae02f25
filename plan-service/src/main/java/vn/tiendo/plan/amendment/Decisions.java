package vn.tiendo.plan.amendment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.amendment.AmendmentResource.Decide;
import vn.tiendo.plan.amendment.AmendmentResource.ItemDecision;
import vn.tiendo.plan.amendment.DecisionTerms.DecisionTerm;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.issuing.Revising;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;

/** Lets the issuer decide: what is accepted becomes a revision of the plan in the same transaction. */
@ApplicationScoped
class Decisions {
    private final Mutiny.Session session;
    private final Rows rows;
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final Plans plans;
    private final Revising revising;
    private final DecisionTerms terms;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Decisions(
            Mutiny.Session session,
            Rows rows,
            Amendments amendments,
            AmendmentQueries queries,
            Plans plans,
            Revising revising,
            DecisionTerms terms,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.rows = rows;
        this.amendments = amendments;
        this.queries = queries;
        this.plans = plans;
        this.revising = revising;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AmendmentView> decide(UUID id, @Nullable Version expected, Decide command, OrgScope scope) {
        return idempotency.once(
                List.of("decide", id, command),
                AmendmentView.class,
                () -> terms.current() // before anything is locked, as who changes the calendar does
                        .chain(term -> amendments
                                .ofKeeper(id, scope)
                                .map(amendment ->
                                        amendment.requireVersion(expected).require(AmendmentStatus.SUBMITTED))
                                .chain(amendment -> plans.forWriting(amendment.planId, scope)
                                        .map(Plan::requireIssued)
                                        .chain(plan -> decide(plan, amendment, command, term))))
                        .chain(() -> queries.byId(id, scope)));
    }

    private Uni<Void> decide(Plan plan, Amendment amendment, Decide command, DecisionTerm term) {
        return queries.items(amendment.id)
                .map(items -> decided(items, command.items()))
                .call(items -> revise(plan, items))
                .call(items -> rows.write(Proposals.KEEP, items))
                .chain(items -> amendments.gathered(amendment.id).chain(gathered -> {
                    List<Amendment> all = new ArrayList<>(gathered);
                    all.add(amendment);
                    return close(plan, all, items, term);
                }))
                .chain(() -> audit.record(
                        "amendment.decide", amendment.id, Map.of("plan", plan.id(), "revision", plan.revision())));
    }

    /** Nothing is decided when one accepted item does not fit what the plan says by now. */
    private Uni<Void> revise(Plan plan, List<AmendmentItem> items) {
        List<AmendmentItem> accepted = items.stream()
                .filter(item -> item.decision() == Decision.ACCEPTED)
                .toList();
        return accepted.isEmpty()
                ? Uni.createFrom().voidItem()
                : revising.content(plan)
                        .invoke(now -> requireFitting(now, accepted))
                        .chain(() -> revising.revise(
                                plan,
                                accepted.stream().map(AmendmentItem::change).toList(),
                                accepted.stream()
                                        .map(AmendmentItem::amendmentId)
                                        .distinct()
                                        .toList()));
    }

    private Uni<Void> close(Plan plan, List<Amendment> all, List<AmendmentItem> items, DecisionTerm term) {
        Instant now = clock.instant();
        Map<UUID, List<AmendmentItem>> own = items.stream().collect(Collectors.groupingBy(AmendmentItem::amendmentId));
        for (Amendment one : all) {
            // a dossier without items of its own comes to what those it gathered come to
            List<AmendmentItem> said = own.getOrDefault(one.id, items);
            one.decide(
                    Decision.outcome(said.stream()
                            .flatMap(item -> Stream.ofNullable(item.decision()))
                            .toList()),
                    plan.revision(),
                    now);
        }
        return session.flush()
                .chain(() -> outbox.addAll(
                        "amendment.decided",
                        all.stream()
                                .map(one -> new Outbox.Entry(
                                        one.id,
                                        AmendmentChanged.of(
                                                one, plan.keeperId(), term, own.getOrDefault(one.id, List.of()))))
                                .toList()));
    }

    /** Every item is decided, once; a rejection says why. */
    private static List<AmendmentItem> decided(List<AmendmentItem> items, List<ItemDecision> said) {
        Map<UUID, ItemDecision> byItem =
                said.stream().collect(Collectors.toMap(ItemDecision::item, one -> one, (first, second) -> second));
        if (byItem.size() != items.size() || !items.stream().allMatch(item -> byItem.containsKey(item.id()))) {
            throw AmendmentError.AMENDMENT_UNDECIDED.at("/items", items.size());
        }
        for (int nth = 0; nth < said.size(); nth++) {
            ItemDecision one = said.get(nth);
            if (one.decision() == Decision.REJECTED
                    && (one.reason() == null || one.reason().isBlank())) {
                throw AmendmentError.AMENDMENT_REASON_MISSING.at("/items/" + nth + "/reason");
            }
        }
        return items.stream()
                .map(item -> item.decided(Objects.requireNonNull(byItem.get(item.id()))))
                .toList();
    }

    /** One after the other: two items of one dossier may contradict each other as well. */
    private static void requireFitting(Content now, List<AmendmentItem> accepted) {
        Content content = now;
        List<Refusal.Field> conflicts = new ArrayList<>();
        for (AmendmentItem item : accepted) {
            Difference step = new Difference(List.of(item.change()));
            if (step.conflicts(content).isEmpty()) {
                content = step.apply(content);
            } else {
                conflicts.add(new Refusal.Field("/items/" + item.id(), AmendmentError.AMENDMENT_CONFLICT, item.id()));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Refusal(
                    AmendmentError.AMENDMENT_CONFLICT,
                    conflicts,
                    conflicts.getFirst().pointer().substring("/items/".length()));
        }
    }
}
