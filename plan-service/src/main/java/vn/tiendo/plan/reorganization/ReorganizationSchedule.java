package vn.tiendo.plan.reorganization;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Wakes the reorganisations whose day has come; one that fails does not hold up the others. */
@ApplicationScoped
class ReorganizationSchedule {
    private static final Logger LOG = Logger.getLogger(ReorganizationSchedule.class);

    private final Happenings happenings;

    ReorganizationSchedule(Happenings happenings) {
        this.happenings = happenings;
    }

    @Scheduled(every = "${tiendo.reorganization.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> wake() {
        return happenings
                .due()
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::happen)
                        .collect()
                        .last());
    }

    private Uni<Void> happen(UUID due) {
        return happenings
                .happenOnItsDay(due)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "reorganisation %s did not happen on its day", due))
                .onFailure()
                .recoverWithNull();
    }
}
