package vn.tiendo.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class AuditSealSchedule {
    private final AuditSeal seal;
    private volatile boolean stopping;

    AuditSealSchedule(AuditSeal seal) {
        this.seal = seal;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** While the service stops, its database goes away under the sealing; the next start takes it up. */
    @Scheduled(every = "{tiendo.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return seal.seal().onFailure(failure -> stopping).recoverWithItem(0).replaceWithVoid();
    }
}
