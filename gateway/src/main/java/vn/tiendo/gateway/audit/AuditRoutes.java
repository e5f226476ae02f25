package vn.tiendo.gateway.audit;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;
import vn.tiendo.gateway.home.OwnAnswers;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.service.Service;

/** {@code /api/v1/audit} and {@code /api/v1/audit/verify}; the log of one service is passed on like any other resource. */
@Singleton
final class AuditRoutes {
    /** Before the route to the services, none of which answers for all. */
    private static final int EARLY = -1;

    private static final Set<String> READERS = Set.of("auditor", "admin");

    private final OwnAnswers answers;
    private final AuditList list;
    private final AuditCheck check;

    AuditRoutes(OwnAnswers answers, AuditList list, AuditCheck check) {
        this.answers = answers;
        this.list = list;
        this.check = check;
    }

    void register(@Observes Router router) {
        router.route(Service.API + "audit").order(EARLY).handler(ctx -> answers.give(ctx, readers(list::of)));
        router.route(Service.API + "audit/verify").order(EARLY).handler(ctx -> answers.give(ctx, readers(check::of)));
    }

    /** The services look again; asking all of them for nothing would only make them refuse. */
    private static OwnAnswers.Answer readers(Function<HttpServerRequest, Future<JsonObject>> answer) {
        return (request, caller) -> {
            requireReader(caller);
            return answer.apply(request);
        };
    }

    private static void requireReader(Claims caller) {
        if (!caller.hasAnyOf(READERS)) {
            throw new Refused(GatewayError.FORBIDDEN);
        }
    }
}
