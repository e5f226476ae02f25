package vn.tiendo.reporting.regime;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few minutes whether a new period has begun for anybody. */
@ApplicationScoped
class ObligationJob {
    private final Regimes regimes;

    ObligationJob(Regimes regimes) {
        this.regimes = regimes;
    }

    @Scheduled(
            identity = "open-obligations",
            every = "${tiendo.obligations.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return regimes.openDue().repeat().until(taken -> taken == 0).onItem().ignoreAsUni();
    }
}
