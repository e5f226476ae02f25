package vn.tiendo.plan.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Wakes the reading of imports, also of those that a crash left behind. */
@ApplicationScoped
class ImportWorker {
    private final ImportReading reading;
    private volatile boolean stopping;

    ImportWorker(ImportReading reading) {
        this.reading = reading;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** While the service stops, its database goes away under the reading; the next start takes it up. */
    @Scheduled(every = "${tiendo.plan-import.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(reading::next)
                .whilst(found -> found && !stopping)
                .collect()
                .last()
                .onFailure(failure -> stopping)
                .recoverWithItem(false)
                .replaceWithVoid();
    }
}
