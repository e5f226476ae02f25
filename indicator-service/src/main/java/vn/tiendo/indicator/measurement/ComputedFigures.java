package vn.tiendo.indicator.measurement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.tiendo.kit.id.Ids;

/** Keeps what formulas come to as measurements of the platform: announced, rolled up and judged like any other. */
@ApplicationScoped
public class ComputedFigures {
    private final MeasurementStore store;
    private final Judging judging;
    private final Recordings recordings;

    ComputedFigures(MeasurementStore store, Judging judging, Recordings recordings) {
        this.store = store;
        this.judging = judging;
        this.recordings = recordings;
    }

    /** Nothing is written where nothing moved; the caller has taken the turns of the organisations. */
    @WithTransaction
    public Uni<Void> keep(Recording.By by, List<ComputedFigure> figures) {
        return store.current(figures.stream().map(ComputedFigure::key).toList())
                .map(current -> figures.stream()
                        .flatMap(one -> one.after(current.get(one.key()), by.source(), Ids::next))
                        .toList())
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : judging.judge(changes).chain(recordings::keep));
    }
}
