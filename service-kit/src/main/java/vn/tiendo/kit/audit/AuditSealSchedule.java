package vn.tiendo.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class AuditSealSchedule {
    private final AuditSeal seal;
    private final LogContinuity continuity;
    private volatile boolean stopping;

    AuditSealSchedule(AuditSeal seal, LogContinuity continuity) {
        this.seal = seal;
        this.continuity = continuity;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** While the service stops, its database goes away under the sealing; the next start takes it up. */
    @Scheduled(every = "{tiendo.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        if (!continuity.isWhole()) {
            return Uni.createFrom().voidItem();
        }
        return seal.seal().onFailure(failure -> stopping).recoverWithItem(0).replaceWithVoid();
    }
}
