package vn.tiendo.plan.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.kit.backlog.Backlog;

/** Wakes the reading of imports, also of those that a crash left behind. */
@ApplicationScoped
class ImportWorker {
    private final Backlog backlog;
    private final ImportReading reading;

    ImportWorker(Backlog backlog, ImportReading reading) {
        this.backlog = backlog;
        this.reading = reading;
    }

    @Scheduled(every = "${tiendo.plan-import.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return backlog.workOff(reading::next);
    }
}
