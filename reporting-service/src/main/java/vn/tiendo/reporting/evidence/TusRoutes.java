package vn.tiendo.reporting.evidence;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What concerns every request before a resource is found: the protocol's version on every answer, refusals too; and the
 * method in a header for clients that cannot send PATCH or DELETE (tus 1.0.0, X-HTTP-Method-Override).
 */
@ApplicationScoped
class TusRoutes {
    static final String VERSION = "1.0.0";

    private static final String UPLOADS = "/api/v1/evidence";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final List<String> OVERRIDING = List.of("PATCH", "DELETE", "HEAD");
    private static final int FIRST = -3;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(TusRoutes::speakTus);
    }

    private static void speakTus(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isUpload(context)) {
            context.next();
            return;
        }
        context.response().putHeader("Tus-Resumable", VERSION).putHeader("Tus-Version", VERSION);
        String method = request.getHeader(OVERRIDE);
        if (request.method() == HttpMethod.POST && method != null && OVERRIDING.contains(method)) {
            context.reroute(HttpMethod.valueOf(method), request.uri());
        } else {
            context.next();
        }
    }

    private static boolean isUpload(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(UPLOADS) || path.startsWith(UPLOADS + "/");
    }
}
