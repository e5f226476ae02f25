package vn.tiendo.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** First and last on the router: what is checked of every request, and what is said to one that nobody answered. */
@Singleton
final class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);
    /** Before the framework's own handlers, which begin at -200. */
    private static final int FIRST = -1_000;

    private static final int PREFLIGHT_SECONDS = 600;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final GatewayConfig config;
    private final Problems problems;

    Edge(GatewayConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
        // a path that cannot be decoded fails before any route is reached
        router.errorHandler(400, this::failed);
        config.corsOrigins()
                .ifPresent(origins -> router.route().order(FIRST + 1).handler(exceptPublic(cors(origins))));
        router.route().last().handler(ctx -> problems.refuse(ctx.request(), GatewayError.NOT_FOUND));
    }

    private void check(RoutingContext ctx) {
        RequestId.settle(ctx.request());
        String objection = WellFormed.objection(ctx.request());
        if (objection != null) {
            problems.refuse(ctx.request(), GatewayError.MALFORMED_REQUEST, objection);
        } else if (!METHODS.contains(ctx.request().method())) {
            problems.refuse(
                    ctx.request(),
                    GatewayError.METHOD_NOT_ALLOWED,
                    ctx.request().method().name());
        } else {
            ctx.next();
        }
    }

    /** The public view is open to pages of any origin and says so itself. */
    private static Handler<RoutingContext> exceptPublic(CorsHandler cors) {
        return ctx -> {
            if (ctx.normalizedPath().startsWith(Service.PUBLIC)) {
                ctx.next();
            } else {
                cors.handle(ctx);
            }
        };
    }

    private static CorsHandler cors(List<String> origins) {
        return CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(METHODS)
                .allowedHeaders(Set.of(
                        "Accept-Language",
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Last-Event-ID",
                        "If-Range",
                        "Range",
                        "Tus-Resumable",
                        "Upload-Checksum",
                        "Upload-Defer-Length",
                        "Upload-Length",
                        "Upload-Metadata",
                        "Upload-Offset",
                        "X-HTTP-Method-Override",
                        RequestId.HEADER))
                .exposedHeaders(Set.of(
                        "Accept-Ranges",
                        "Content-Disposition",
                        "Content-Range",
                        "ETag",
                        "Link",
                        "Location",
                        "Retry-After",
                        "Tus-Checksum-Algorithm",
                        "Tus-Extension",
                        "Tus-Max-Size",
                        "Tus-Resumable",
                        "Tus-Version",
                        "Upload-Defer-Length",
                        "Upload-Expires",
                        "Upload-Length",
                        "Upload-Metadata",
                        "Upload-Offset",
                        RequestId.HEADER))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
    }

    private void failed(RoutingContext ctx) {
        GatewayError error = error(ctx.statusCode(), ctx.failure());
        if (error == GatewayError.INTERNAL_ERROR) {
            LOG.error("Request failed", ctx.failure());
        }
        problems.refuse(ctx.request(), error, String.valueOf(ctx.statusCode()));
    }

    private static GatewayError error(int status, @Nullable Throwable failure) {
        return switch (status) {
            case 400 -> GatewayError.MALFORMED_REQUEST;
            case 403 -> GatewayError.FORBIDDEN_ORIGIN;
            case 404 -> GatewayError.NOT_FOUND;
            case 405 -> GatewayError.METHOD_NOT_ALLOWED;
            default ->
                failure instanceof IllegalArgumentException
                        ? GatewayError.MALFORMED_REQUEST
                        : GatewayError.INTERNAL_ERROR;
        };
    }
}
