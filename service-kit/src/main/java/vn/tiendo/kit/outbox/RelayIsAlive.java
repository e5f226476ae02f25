package vn.tiendo.kit.outbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose relay has ended must be restarted: its events would stay behind. */
@Liveness
class RelayIsAlive implements HealthCheck {
    private final OutboxRelay relay;

    RelayIsAlive(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
