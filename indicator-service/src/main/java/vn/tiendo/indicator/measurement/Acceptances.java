package vn.tiendo.indicator.measurement;

import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_NOT_TO_ACCEPT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Figures of machine clients, accepted by the organisation above the one they are about; the topmost accepts its own. */
@ApplicationScoped
class Acceptances {
    private final Mutiny.Session session;
    private final MeasurementQueries queries;
    private final MeasurementStore store;
    private final Recordings recordings;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    Acceptances(
            Mutiny.Session session,
            MeasurementQueries queries,
            MeasurementStore store,
            Recordings recordings,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.queries = queries;
        this.store = store;
        this.recordings = recordings;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<MeasurementView> accept(UUID id, @Nullable Version expected, OrgScope scope) {
        return queries.get(id, scope)
                .chain(seen -> receiver(seen, scope)
                        .call(() -> turns.ofReporter(seen.organization().id()))
                        .chain(receiver -> queries.get(id, scope)
                                .invoke(now -> Version.require(expected, now.version()))
                                .invoke(Acceptances::requireWaiting)
                                .chain(now -> keep(now, receiver))))
                .chain(() -> audit.record("measurement.accept", id, Map.of()))
                .chain(() -> queries.get(id, scope));
    }

    /** The caller's organisation, if it is the one that accepts; 403 otherwise. */
    private Uni<UUID> receiver(MeasurementView measurement, OrgScope scope) {
        return scope.bindOrg(session.createNativeQuery(
                        "select coalesce(o.parent_id, o.id) from organization_copy o where o.id = :organization and "
                                + OrgScope.own("coalesce(o.parent_id, o.id)"),
                        UUID.class))
                .setParameter("organization", measurement.organization().id())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.FORBIDDEN.because());
    }

    private static void requireWaiting(MeasurementView measurement) {
        if (measurement.source() != Measurement.Origin.CLIENT || measurement.state() != Measurement.State.PROVISIONAL) {
            throw MEASUREMENT_NOT_TO_ACCEPT.because(measurement.id(), measurement.state(), measurement.source());
        }
    }

    private Uni<Void> keep(MeasurementView view, UUID receiver) {
        Measurement.Key key = new Measurement.Key(
                view.organization().id(),
                view.indicator().code(),
                view.windowFrom(),
                view.windowTo(),
                view.breakdown() == null ? "" : view.breakdown());
        return store.current(List.of(key))
                .map(current -> Objects.requireNonNull(current.get(key)))
                .chain(now -> {
                    Recorded.Acceptance acceptance =
                            new Recorded.Acceptance(receiver, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    Measurement verified = now.replacedBy(now.content(), Measurement.State.VERIFIED);
                    return recordings.keep(
                            List.of(new Recorded(verified, view.definitionVersion(), view.violations(), acceptance)));
                });
    }
}
