package vn.tiendo.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.kit.scope.Caller;

/** Who acts right now: the caller of the request, or the service itself when an event or a schedule is at work. */
@ApplicationScoped
class Actors {
    /** An opaque id, an organisation code and roles: never a name. */
    record Actor(String id, String organization, Set<String> roles) {}

    private final CurrentVertxRequest request;
    private final Caller caller;
    private final String service;

    Actors(
            CurrentVertxRequest request,
            Caller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.request = request;
        this.caller = caller;
        this.service = service;
    }

    Actor current() {
        boolean called = Arc.container().requestContext().isActive() && request.getCurrent() != null;
        return called
                ? new Actor(caller.subject(), caller.organization(), caller.roles())
                : new Actor("system:" + service, "", Set.of());
    }
}
