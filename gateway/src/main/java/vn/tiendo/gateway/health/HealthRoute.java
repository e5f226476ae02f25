package vn.tiendo.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.Remembered;
import vn.tiendo.gateway.service.Service;

/** The gateway is ready when it answers; a service that is down is news, not a reason to take the gateway out. */
@Singleton
final class HealthRoute {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** However often it is asked, the services are asked this seldom. */
    private static final Duration FRESHNESS = Duration.ofSeconds(2);

    private final Asking asking;
    private final Remembered<JsonObject> services;

    HealthRoute(Asking asking, Vertx vertx) {
        this.asking = asking;
        this.services = new Remembered<>(vertx, this::askAll, states -> FRESHNESS);
    }

    void register(@Observes Router router) {
        router.get("/health").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        services.get()
                .onSuccess(states -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(new JsonObject()
                                .put("status", "UP")
                                .put("services", states)
                                .toBuffer()))
                .onFailure(ctx::fail);
    }

    private Future<JsonObject> askAll() {
        List<Service> all = Arrays.asList(Service.values());
        List<Future<String>> states = all.stream().map(this::state).toList();
        return Future.all(states).map(done -> {
            JsonObject result = new JsonObject();
            for (int i = 0; i < all.size(); i++) {
                result.put(all.get(i).label(), states.get(i).result());
            }
            return result;
        });
    }

    private Future<String> state(Service service) {
        return asking.get(service, "/q/health/ready", PATIENCE)
                .map(answer -> answer.status() == 200 ? "UP" : "NOT_READY")
                .otherwise("DOWN");
    }
}
