package vn.tiendo.indicator.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.tiendo.kit.backlog.Backlog;

/** Wakes the reading of files, also of those that a crash left behind. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final Backlog backlog;
    private final ImportRuns runs;

    ImportWorker(Backlog backlog, ImportRuns runs) {
        this.backlog = backlog;
        this.runs = runs;
    }

    @Scheduled(every = "${tiendo.measurement-import.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return backlog.workOff(this::next);
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
