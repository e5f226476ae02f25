package vn.tiendo.indicator.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Wakes the reading of files, also of those that a crash left behind. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportRuns runs;
    private volatile boolean stopping;

    ImportWorker(ImportRuns runs) {
        this.runs = runs;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** While the service stops, its database goes away under the reading; the next start takes it up. */
    @Scheduled(every = "${tiendo.measurement-import.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found && !stopping)
                .collect()
                .last()
                .onFailure(failure -> stopping)
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    private Uni<Boolean> next() {
        return runs.next().onFailure(ImportRuns.Unkept.class).recoverWithUni(failure -> {
            if (failure.getCause() != null) {
                LOG.error("a file of measurements could not be read", failure);
            }
            return runs.unkept((ImportRuns.Unkept) failure).replaceWith(true);
        });
    }
}
