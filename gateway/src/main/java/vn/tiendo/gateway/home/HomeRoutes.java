package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.identity.Callers;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.Service;

/** {@code /api/v1/me} and {@code /api/v1/home}: who one is, and what one has to do. */
@Singleton
final class HomeRoutes {
    /** Before the route to the services, which knows of neither. */
    private static final int EARLY = -1;

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final int FIRST = 5;
    private static final int MOST = 20;

    private final Callers callers;
    private final Me me;
    private final Home home;
    private final Problems problems;

    HomeRoutes(Callers callers, Me me, Home home, Problems problems) {
        this.callers = callers;
        this.me = me;
        this.home = home;
        this.problems = problems;
    }

    /** An answer about the caller whose token the request carries. */
    private interface Answer {
        Future<JsonObject> to(HttpServerRequest request, Claims caller);
    }

    void register(@Observes Router router) {
        router.route(Service.API + "me").order(EARLY).handler(ctx -> handle(ctx, me::of));
        router.route(Service.API + "home").order(EARLY).handler(this::home);
    }

    private void home(RoutingContext ctx) {
        int limit = limit(ctx.request().getParam("limit"));
        if (limit < 1) {
            problems.refuse(ctx.request(), GatewayError.MALFORMED_REQUEST, "limit");
        } else {
            handle(ctx, (request, caller) -> home.of(request, caller, limit));
        }
    }

    /** 0 when what was asked for makes no sense. */
    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return FIRST;
        }
        return asked.matches("[0-9]{1,2}") && Integer.parseInt(asked) <= MOST ? Integer.parseInt(asked) : 0;
    }

    private void handle(RoutingContext ctx, Answer answer) {
        HttpMethod method = ctx.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            callers.identified(ctx, () -> send(ctx, answer));
        } else {
            ctx.response().putHeader(HttpHeaders.ALLOW, METHODS);
            problems.refuse(ctx.request(), GatewayError.METHOD_NOT_ALLOWED, method.name());
        }
    }

    private static void send(RoutingContext ctx, Answer answer) {
        ctx.request().resume();
        answer.to(ctx.request(), Claims.of(ctx.request()))
                .onSuccess(body -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .end(body.toBuffer()))
                .onFailure(ctx::fail);
    }
}
