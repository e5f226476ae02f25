package vn.tiendo.notification.sweep;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose sweeper has ended must be restarted: nobody would be reminded. */
@Liveness
class SweeperIsAlive implements HealthCheck {
    private final Sweeper sweeper;

    SweeperIsAlive(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sweeper").status(sweeper.isAlive()).build();
    }
}
