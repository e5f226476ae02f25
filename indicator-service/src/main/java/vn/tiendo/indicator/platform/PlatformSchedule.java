package vn.tiendo.indicator.platform;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts again what the platform counts: by time alone a task becomes late. */
@ApplicationScoped
class PlatformSchedule {
    private final PlatformFigures figures;

    PlatformSchedule(PlatformFigures figures) {
        this.figures = figures;
    }

    @Scheduled(every = "${tiendo.platform-figures.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return figures.counted()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(figures::record)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
