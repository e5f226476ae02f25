package vn.tiendo.gateway.home;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.Service;

/** {@code /api/v1/me} and {@code /api/v1/home}: who one is, and what one has to do. */
@Singleton
final class HomeRoutes {
    /** Before the route to the services, which knows of neither. */
    private static final int EARLY = -1;

    private static final int FIRST = 5;
    private static final int MOST = 20;

    private final OwnAnswers answers;
    private final Me me;
    private final Home home;
    private final Problems problems;

    HomeRoutes(OwnAnswers answers, Me me, Home home, Problems problems) {
        this.answers = answers;
        this.me = me;
        this.home = home;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(Service.API + "me").order(EARLY).handler(ctx -> answers.give(ctx, me::of));
        router.route(Service.API + "home").order(EARLY).handler(this::home);
    }

    private void home(RoutingContext ctx) {
        int limit = limit(ctx.request().getParam("limit"));
        if (limit < 1) {
            problems.refuse(ctx.request(), GatewayError.MALFORMED_REQUEST, "limit");
        } else {
            answers.give(ctx, (request, caller) -> home.of(request, caller, limit));
        }
    }

    /** 0 when what was asked for makes no sense. */
    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return FIRST;
        }
        return asked.matches("[0-9]{1,2}") && Integer.parseInt(asked) <= MOST ? Integer.parseInt(asked) : 0;
    }
}
