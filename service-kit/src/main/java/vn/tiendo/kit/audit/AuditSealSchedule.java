package vn.tiendo.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AuditSealSchedule {
    private final AuditSeal seal;

    AuditSealSchedule(AuditSeal seal) {
        this.seal = seal;
    }

    @Scheduled(every = "{tiendo.audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return seal.seal().replaceWithVoid();
    }
}
