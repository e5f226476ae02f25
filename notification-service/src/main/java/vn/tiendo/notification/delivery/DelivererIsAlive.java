package vn.tiendo.notification.delivery;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose deliverer has ended must be restarted: no system would be told. */
@Liveness
class DelivererIsAlive implements HealthCheck {
    private final Deliverer deliverer;

    DelivererIsAlive(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("deliverer")
                .status(deliverer.isAlive())
                .build();
    }
}
