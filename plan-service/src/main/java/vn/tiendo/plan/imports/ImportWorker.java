package vn.tiendo.plan.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the reading of imports, also of those that a crash left behind. */
@ApplicationScoped
class ImportWorker {
    private final ImportReading reading;

    ImportWorker(ImportReading reading) {
        this.reading = reading;
    }

    @Scheduled(every = "${tiendo.plan-import.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(reading::next)
                .whilst(found -> found)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
