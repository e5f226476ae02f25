package vn.tiendo.indicator.measurement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Judging judging;
    private final Outbox outbox;
    private final Clock clock;

    Measurements(
            StatementStore statements,
            MeasurementStore store,
            Indicators indicators,
            Targets targets,
            Judging judging,
            Outbox outbox,
            Clock clock) {
        this.statements = statements;
        this.store = store;
        this.indicators = indicators;
        this.targets = targets;
        this.judging = judging;
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
                        : judging.judge(changes)
                                .chain(judged -> store.add(judged, clock.instant()))
                                .chain(() ->
                                        outbox.addAll("measurement.recorded", MeasurementRecorded.batches(changes)))
                                .chain(() -> targets.review(organization, codes(affected))));
    }

    private Uni<List<Measurement>> changes(UUID organization, Set<Measurement.Key> affected) {
        Set<String> windows = affected.stream().map(Measurement.Key::window).collect(Collectors.toSet());
        return indicators
                .known(codes(affected))
                .chain(known -> statements
                        .about(organization, windows)
                        .chain(said -> store.current(affected)
                                .chain(current -> store.provided(affected)
                                        .map(provided -> Settlement.settle(
                                                affected, said, factors(known), current, provided, Ids::next)))));
    }

    private static Map<String, Integer> factors(Map<String, Definition> known) {
        return known.values().stream()
                .collect(Collectors.toMap(Definition::code, definition -> Definition.factor(definition.unit())));
    }

    private static Set<String> codes(Set<Measurement.Key> keys) {
        return keys.stream().map(Measurement.Key::indicatorCode).collect(Collectors.toSet());
    }
}
