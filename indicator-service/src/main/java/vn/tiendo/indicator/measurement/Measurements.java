package vn.tiendo.indicator.measurement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.target.Targets;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;

/** The measurements of an organisation, brought in line with what its reports say now. */
@ApplicationScoped
class Measurements {
    private final StatementStore statements;
    private final MeasurementStore store;
    private final Indicators indicators;
    private final Targets targets;
    private final Outbox outbox;
    private final Clock clock;

    Measurements(
            StatementStore statements,
            MeasurementStore store,
            Indicators indicators,
            Targets targets,
            Outbox outbox,
            Clock clock) {
        this.statements = statements;
        this.store = store;
        this.indicators = indicators;
        this.targets = targets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Settles what may have changed, announces it and has the targets that stand on it judged. */
    @WithTransaction
    Uni<Void> settle(UUID organization, Collection<Measurement.Key> keys) {
        Set<Measurement.Key> affected = new LinkedHashSet<>(keys);
        return changes(organization, affected)
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.add(organization, changes, clock.instant())
                                .chain(() -> outbox.addAll("measurement.recorded", batches(organization, changes)))
                                .chain(() -> targets.review(organization, codes(affected))));
    }

    private Uni<List<Measurement>> changes(UUID organization, Set<Measurement.Key> affected) {
        Set<String> windows = affected.stream().map(Measurement.Key::window).collect(Collectors.toSet());
        return indicators
                .known(codes(affected))
                .chain(known -> statements
                        .about(organization, windows)
                        .chain(said -> store.current(organization, affected)
                                .map(current ->
                                        Settlement.settle(affected, said, factors(known), current, Ids::next))));
    }

    private static List<Outbox.Entry> batches(UUID organization, List<Measurement> changes) {
        List<Outbox.Entry> batches = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += MeasurementRecorded.MOST_ROWS) {
            UUID batch = Ids.next();
            List<MeasurementRecorded.Row> rows =
                    changes.subList(from, Math.min(changes.size(), from + MeasurementRecorded.MOST_ROWS)).stream()
                            .map(change -> MeasurementRecorded.Row.of(organization, change))
                            .toList();
            batches.add(new Outbox.Entry(batch, new MeasurementRecorded(batch, 1, rows)));
        }
        return batches;
    }

    private static Map<String, Integer> factors(Map<String, Definition> known) {
        return known.values().stream()
                .collect(Collectors.toMap(Definition::code, definition -> Definition.factor(definition.unit())));
    }

    private static Set<String> codes(Set<Measurement.Key> keys) {
        return keys.stream().map(Measurement.Key::indicatorCode).collect(Collectors.toSet());
    }
}
