package vn.tiendo.notification.channel;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose dispatcher has ended must be restarted: nobody would be told beside the inbox. */
@Liveness
class DispatcherIsAlive implements HealthCheck {
    private final Dispatcher dispatcher;

    DispatcherIsAlive(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("dispatcher")
                .status(dispatcher.isAlive())
                .build();
    }
}
