package vn.tiendo.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.identity.Callers;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** Everything below {@code /api/v1}: to the service that answers for it, for a caller who is known. */
@Singleton
final class ApiProxy {
    private final GatewayConfig config;
    private final Callers callers;
    private final Problems problems;
    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    ApiProxy(GatewayConfig config, Callers callers, Problems problems, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.callers = callers;
        this.problems = problems;
        for (Service service : Service.values()) {
            upstreams.put(service, Upstream.open(service, config, vertx, meters));
        }
    }

    void register(@Observes Router router) {
        router.route(Service.API + "*").handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        Upstream upstream = upstreamFor(ctx.normalizedPath());
        if (upstream == null) {
            problems.refuse(ctx.request(), GatewayError.NOT_FOUND);
        } else if (declaresTooMuch(ctx)) {
            problems.refuse(ctx.request(), GatewayError.PAYLOAD_TOO_LARGE, config.maxBody(ctx.normalizedPath()));
        } else {
            callers.identified(ctx, () -> new Exchange(ctx, upstream, config, problems).start());
        }
    }

    private @Nullable Upstream upstreamFor(String path) {
        Service service = Service.serving(path);
        return service == null ? null : upstreams.get(service);
    }

    private boolean declaresTooMuch(RoutingContext ctx) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > config.maxBody(ctx.normalizedPath());
    }

    @PreDestroy
    void close() {
        upstreams.values().forEach(Upstream::close);
    }
}
