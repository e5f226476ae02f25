package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_ABOVE_UNKNOWN;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_PLAN_UNKNOWN;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_REPORTER_NOT_BELOW;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Regimes that a body lays down for itself and those below it; administrators for anybody. */
@ApplicationScoped
class NewRegimes {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final RegimeParts parts;
    private final RegimeQueries queries;
    private final Outbox outbox;
    private final Audit audit;

    NewRegimes(
            Mutiny.Session session,
            OrganizationCopies organizations,
            RegimeParts parts,
            RegimeQueries queries,
            Outbox outbox,
            Audit audit) {
        this.session = session;
        this.organizations = organizations;
        this.parts = parts;
        this.queries = queries;
        this.outbox = outbox;
        this.audit = audit;
    }

    private record Parties(
            OrganizationCopy keeper,
            OrganizationCopy reporter,
            OrganizationCopy recipient,
            @Nullable UUID via) {}

    @WithTransaction
    Uni<RegimeView> propose(NewRegime asked, OrgScope scope) {
        RegimeRules.require(asked);
        return parties(asked, scope)
                .call(parties -> requireAbove(asked, parties, scope))
                .call(() -> requirePlan(asked.plan()))
                .map(parties -> regime(asked, parties))
                .call(regime -> session.persist(regime).chain(() -> session.flush()))
                .call(regime -> parts.add(regime.id, asked, scope))
                .call(this::record)
                .chain(regime -> queries.views(List.of(regime)))
                .map(List::getFirst);
    }

    private static Regime regime(NewRegime asked, Parties of) {
        return new Regime(
                asked, of.keeper().id(), of.reporter().id(), of.recipient().id(), of.via());
    }

    private Uni<Parties> parties(NewRegime asked, OrgScope scope) {
        return organizations
                .own(scope)
                .chain(own -> organizations
                        .existing(asked.reporter(), "/reporter")
                        .invoke(reporter -> requireBelow(reporter, "/reporter", own, scope))
                        .chain(reporter -> organizations
                                .existing(asked.recipient(), "/recipient")
                                .chain(recipient ->
                                        via(asked).map(via -> new Parties(own, reporter, recipient, via)))));
    }

    private Uni<@Nullable UUID> via(NewRegime asked) {
        return asked.via() == null
                ? Uni.createFrom().nullItem()
                : organizations.existing(asked.via(), "/via").map(OrganizationCopy::id);
    }

    private static void requireBelow(OrganizationCopy reporter, String pointer, OrganizationCopy own, OrgScope scope) {
        if (!scope.has("admin") && !reporter.path().contains(own.id())) {
            throw REGIME_REPORTER_NOT_BELOW.at(pointer, reporter.code());
        }
    }

    /** The level above is a regime by which the recipient reports, and one that the caller may see. */
    private Uni<Void> requireAbove(NewRegime asked, Parties parties, OrgScope scope) {
        NewRegime.AskedChain chain = asked.chain();
        if (chain == null) {
            return Uni.createFrom().voidItem();
        }
        UUID above = chain.feeds();
        return scope.bind(session.createNativeQuery(
                        "select count(*) from regime r where r.id = :above and r.reporter_id = :recipient"
                                + " and r.status <> 'ENDED' and " + RegimeQueries.IN_SCOPE,
                        Long.class))
                .setParameter("above", above)
                .setParameter("recipient", parties.recipient().id())
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw REGIME_ABOVE_UNKNOWN.at("/chain/feeds", above.toString());
                    }
                })
                .replaceWithVoid();
    }

    /** A plan in force that this service has heard of. */
    private Uni<Void> requirePlan(@Nullable UUID plan) {
        if (plan == null) {
            return Uni.createFrom().voidItem();
        }
        String named = plan.toString();
        return session.createNativeQuery(
                        "select count(*) from plan_state s where s.plan_id = :plan and s.in_force", Long.class)
                .setParameter("plan", plan)
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw REGIME_PLAN_UNKNOWN.at("/plan", named);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> record(Regime regime) {
        return outbox.add("regime.changed", regime.id, RegimeChanged.of(regime))
                .chain(() -> audit.record("regime.propose", regime.id, Map.of("kind", regime.kind)));
    }
}
