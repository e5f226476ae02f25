package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.gateway.identity.Callers;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.problem.Refused;

/** What the gateway answers by itself, for a caller who is known: read only, and nobody may keep it. */
@Singleton
public final class OwnAnswers {
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final Callers callers;
    private final Problems problems;

    OwnAnswers(Callers callers, Problems problems) {
        this.callers = callers;
        this.problems = problems;
    }

    /** An answer about or for the caller whose token the request carries; it may be {@link Refused}. */
    public interface Answer {
        Future<JsonObject> to(HttpServerRequest request, Claims caller);
    }

    public void give(RoutingContext ctx, Answer answer) {
        HttpMethod method = ctx.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            callers.identified(ctx, () -> send(ctx, answer));
        } else {
            ctx.response().putHeader(HttpHeaders.ALLOW, METHODS);
            problems.refuse(ctx.request(), GatewayError.METHOD_NOT_ALLOWED, method.name());
        }
    }

    private void send(RoutingContext ctx, Answer answer) {
        HttpServerRequest request = ctx.request();
        request.resume();
        Future.succeededFuture(Claims.of(request))
                .compose(caller -> answer.to(request, caller))
                .onSuccess(body -> send(request, body))
                .onFailure(failure -> {
                    if (failure instanceof Refused refused) {
                        problems.refuse(request, refused.error(), refused.arguments());
                    } else {
                        ctx.fail(failure);
                    }
                });
    }

    private static void send(HttpServerRequest request, JsonObject body) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        String next = body.getString("next");
        if (next != null) {
            response.putHeader("Link", "<" + request.path() + "?" + turned(request, next) + ">; rel=\"next\"");
        }
        response.end(body.toBuffer());
    }

    /** The same question about the next page; a cursor is base64url and needs no escaping. */
    private static String turned(HttpServerRequest request, String next) {
        String query = request.query();
        Stream<String> same = query == null
                ? Stream.of()
                : Arrays.stream(query.split("&", -1)).filter(one -> !one.isEmpty() && !one.startsWith("cursor="));
        return Stream.concat(same, Stream.of("cursor=" + next)).collect(Collectors.joining("&"));
    }
}
