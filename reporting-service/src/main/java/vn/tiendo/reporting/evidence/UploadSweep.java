package vn.tiendo.reporting.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes uploads that nobody went on with (tus 1.0.0, extension Expiration). */
@ApplicationScoped
class UploadSweep {
    private final ExpiredUploads expired;

    UploadSweep(ExpiredUploads expired) {
        this.expired = expired;
    }

    @Scheduled(
            identity = "sweep-uploads",
            every = "${tiendo.evidence.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return expired.remove().repeat().until(removed -> removed == 0).onItem().ignoreAsUni();
    }
}
