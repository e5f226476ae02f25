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
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.reporting.period.Occasion;

/** Regimes that a body lays down for itself and those below it; administrators for anybody. */
@ApplicationScoped
class NewRegimes {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final RegimeQueries queries;
    private final Outbox outbox;
    private final Audit audit;

    NewRegimes(
            Mutiny.Session session,
            OrganizationCopies organizations,
            RegimeQueries queries,
            Outbox outbox,
            Audit audit) {
        this.session = session;
        this.organizations = organizations;
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
                .call(regime -> occasions(regime.id, asked.asked()))
                .call(regime -> members(regime, asked, scope))
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

    private Uni<Void> occasions(UUID regime, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into regime_occasion (regime_id, title, window_from, window_to, due_on, inclusive)
                        select :regime, o.title, o.window_from, o.window_to, o.due_on, o.inclusive
                          from unnest(cast(:titles as text[]), cast(cast(:froms as text[]) as date[]),
                                      cast(cast(:tos as text[]) as date[]), cast(cast(:dues as text[]) as date[]),
                                      cast(cast(:inclusive as text[]) as boolean[]))
                               as o(title, window_from, window_to, due_on, inclusive)
                        """)
                .setParameter("regime", regime)
                .setParameter("titles", texts(occasions, Occasion::title))
                .setParameter("froms", texts(occasions, Occasion::windowFrom))
                .setParameter("tos", texts(occasions, Occasion::windowTo))
                .setParameter("dues", texts(occasions, Occasion::dueOn))
                .setParameter("inclusive", texts(occasions, Occasion::inclusive))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] texts(List<Occasion> occasions, Function<Occasion, Object> part) {
        return occasions.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }

    /** Of the codes given those count that are known and the caller's own or below; the first other one refuses all. */
    private Uni<Void> members(Regime regime, NewRegime asked, OrgScope scope) {
        List<String> codes = asked.named();
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return scope.bind(session.createNativeQuery("""
                        insert into regime_member (regime_id, organization_id)
                        select :regime, o.id from organization_copy o
                         where o.code = any(cast(:codes as text[])) and (:admin or %s)
                        """.formatted(OrgScope.below("o.id"))))
                .setParameter("regime", regime.id)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("admin", scope.has("admin"))
                .executeUpdate()
                .invoke(written -> {
                    if (written != codes.stream().distinct().count()) {
                        throw REGIME_REPORTER_NOT_BELOW.at("/members/organizations", String.join(", ", codes));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> record(Regime regime) {
        return outbox.add("regime.changed", regime.id, RegimeChanged.of(regime))
                .chain(() -> audit.record("regime.propose", regime.id, Map.of("kind", regime.kind)));
    }
}
