package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_NOT_COMPETENT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.obligation.Obligations;

/** Puts regimes in force, and opens what they owe as the days go by. */
@ApplicationScoped
class Regimes {
    private static final int BATCH = 500;

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Obligations obligations;
    private final RegimeQueries queries;
    private final RegimeStore store;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Regimes(
            Mutiny.Session session,
            OrganizationCopies organizations,
            Obligations obligations,
            RegimeQueries queries,
            RegimeStore store,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.obligations = obligations;
        this.queries = queries;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirms a proposed regime and opens the period that is open today. */
    @WithTransaction
    Uni<RegimeView> confirm(UUID id, @Nullable Version expected, Regime.Adjustment adjustment, OrgScope scope) {
        return find(id, scope)
                .call(regime -> requireCompetent(regime, scope))
                .invoke(regime -> Version.require(expected, regime.version))
                .call(regime -> record("regime.confirm", regime.confirm(adjustment, clock.instant())))
                .call(regime -> open(List.of(regime), today()))
                .chain(regime -> queries.views(List.of(regime)))
                .map(List::getFirst);
    }

    @WithTransaction
    Uni<RegimeView> end(UUID id, @Nullable Version expected, OrgScope scope) {
        return find(id, scope)
                .call(regime -> requireCompetent(regime, scope))
                .invoke(regime -> Version.require(expected, regime.version))
                .call(regime -> record("regime.end", regime.end()))
                .chain(regime -> queries.views(List.of(regime)))
                .map(List::getFirst);
    }

    /**
     * Opens what confirmed regimes owe up to today, for some of those that were not looked at today. Running it twice,
     * late or on several instances opens nothing twice: a regime is taken by one instance and remembers the day.
     *
     * @return how many regimes were looked at; 0 when all of them were
     */
    @WithTransaction
    Uni<Integer> openDue() {
        LocalDate today = today();
        return session.createNativeQuery("""
                        select r.* from regime r
                         where r.status = 'CONFIRMED' and (r.opened_through is null or r.opened_through < :today)
                         order by r.id limit :batch for update skip locked
                        """, Regime.class)
                .setParameter("today", today)
                .setParameter("batch", BATCH)
                .getResultList()
                .call(due -> open(due, today))
                .map(List::size);
    }

    private Uni<Integer> open(List<Regime> due, LocalDate today) {
        return due.isEmpty()
                ? Uni.createFrom().item(0)
                : store.details(due)
                        .chain(details -> obligations.open(
                                due.stream()
                                        .map(regime -> regime.openThrough(today, details))
                                        .toList(),
                                today));
    }

    private Uni<Regime> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select r.* from regime r where r.id = :id and " + RegimeQueries.IN_SCOPE + " for update of r",
                        Regime.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<Void> requireCompetent(Regime regime, OrgScope scope) {
        return scope.has("admin")
                ? Uni.createFrom().voidItem()
                : organizations
                        .own(scope)
                        .invoke(own -> requireCompetent(regime, own, scope))
                        .replaceWithVoid();
    }

    private static void requireCompetent(Regime regime, OrganizationCopy own, OrgScope scope) {
        boolean keeps = own.id().equals(regime.keeperId) && (scope.has("plan-editor") || scope.has("plan-issuer"));
        boolean receives = own.id().equals(regime.recipientId) && scope.has("reviewer");
        if (!keeps && !receives) {
            throw REGIME_NOT_COMPETENT.because(own.code());
        }
    }

    private Uni<Void> record(String action, RegimeChanged changed) {
        return outbox.add("regime.changed", changed.id(), changed)
                .chain(() -> audit.record(
                        action,
                        changed.id(),
                        Map.of("frequencies", changed.frequencies(), "version", changed.version())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
