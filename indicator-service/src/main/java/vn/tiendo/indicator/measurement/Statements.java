package vn.tiendo.indicator.measurement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.kit.audit.Audit;

/** Takes in what reports say, whichever of their events comes first, and lets the measurements follow. */
@ApplicationScoped
public class Statements {
    private final StatementStore store;
    private final Measurements measurements;
    private final Indicators indicators;
    private final Turns turns;
    private final Audit audit;

    Statements(StatementStore store, Measurements measurements, Indicators indicators, Turns turns, Audit audit) {
        this.store = store;
        this.measurements = measurements;
        this.indicators = indicators;
        this.turns = turns;
        this.audit = audit;
    }

    /** The newest state of a report wins; an older one that comes late is dropped. */
    @WithTransaction
    Uni<Void> take(Statement said) {
        return turns.ofReporter(said.reporterId())
                .chain(() -> store.find(said.reportId(), said.reportVersion()))
                .chain(before -> before == null || before.version() < said.version()
                        ? replace(before, said)
                        : Uni.createFrom().voidItem());
    }

    /** Lets those reports speak that came before the indicators they are about; called within {@link Turns#ofPlan()}. */
    @WithTransaction
    public Uni<Void> resolve(Collection<String> indicatorCodes) {
        return indicators
                .known(indicatorCodes)
                .chain(known -> store.takeWaiting(known.keySet()))
                .chain(this::settleEach);
    }

    private Uni<Void> replace(@Nullable Statement before, Statement said) {
        Stream<Measurement.Key> keys = before == null ? said.keys() : Stream.concat(before.keys(), said.keys());
        List<Measurement.Key> affected = keys.distinct().toList();
        return indicators
                .known(said.codes())
                .chain(known -> store.save(said, unknown(said, known.keySet())))
                .chain(() -> measurements.settle(said.reporterId(), affected))
                .chain(() -> audit.record("report.taken-in", said.reportId(), facts(said)));
    }

    private Uni<Void> settleEach(List<Statement> statements) {
        Map<UUID, List<Measurement.Key>> affected = statements.stream()
                .collect(Collectors.groupingBy(
                        Statement::reporterId, Collectors.flatMapping(Statement::keys, Collectors.toList())));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, List<Measurement.Key>> one : affected.entrySet()) {
            done = done.chain(() -> measurements.settle(one.getKey(), one.getValue()));
        }
        return done;
    }

    private static List<String> unknown(Statement said, Collection<String> known) {
        return said.codes().stream().filter(code -> !known.contains(code)).toList();
    }

    private static Map<String, ?> facts(Statement said) {
        return Map.of(
                "state", said.state(),
                "reportVersion", said.reportVersion(),
                "version", said.version(),
                "items", said.items().size());
    }
}
