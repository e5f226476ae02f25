package vn.tiendo.gateway.publicview;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.Service;

/** Everything below {@code /public/v1}: read by anyone, from any page; whatever token is sent is not looked at. */
@Singleton
final class PublicRoutes {
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String PREFLIGHT_SECONDS = "86400";

    private final PublicAnswers answers;
    private final Catalogues catalogues;
    private final Problems problems;

    PublicRoutes(PublicAnswers answers, Catalogues catalogues, Problems problems) {
        this.answers = answers;
        this.catalogues = catalogues;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(Service.PUBLIC + "*").handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        request.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(
                        HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                        "Age, Cache-Status, Content-Disposition, ETag, Link, Repr-Digest, X-Request-Id")
                .putHeader("X-Content-Type-Options", "nosniff");
        Service service = owner(ctx.normalizedPath());
        if (service == null) {
            problems.refuse(request, GatewayError.NOT_FOUND);
        } else if (request.method() == HttpMethod.OPTIONS) {
            preflight(request.response());
        } else if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            answer(ctx, service);
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, METHODS);
            problems.refuse(
                    request, GatewayError.METHOD_NOT_ALLOWED, request.method().name());
        }
    }

    /** Catalogues are made here; without the directory there is none. */
    private static @Nullable Service owner(String path) {
        return Catalogues.serves(path) ? Service.PLAN : Service.showing(path);
    }

    private static void preflight(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*, Authorization")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS)
                .end();
    }

    private void answer(RoutingContext ctx, Service service) {
        Future<Reply> reply;
        try {
            reply = reply(ctx.normalizedPath(), ctx.request(), service);
        } catch (IllegalArgumentException undecodable) {
            problems.refuse(ctx.request(), GatewayError.MALFORMED_REQUEST, "query");
            return;
        }
        reply.onSuccess(found -> send(ctx.request(), service, found)).onFailure(ctx::fail);
    }

    /** @throws IllegalArgumentException when the query cannot be decoded */
    private Future<Reply> reply(String path, HttpServerRequest request, Service service) {
        Question question = Question.of(service, path, request);
        return Catalogues.serves(path)
                ? catalogues.at(path, request.getParam("cursor"), request.getParam("limit"), question.language())
                : answers.to(question);
    }

    private void send(HttpServerRequest request, Service service, Reply reply) {
        switch (reply) {
            case Reply.Shown(Kept kept, String status) -> show(request, kept, status);
            case Reply.Passed(Asking.Answer answer) -> pass(request, answer);
            case Reply.Unavailable() -> problems.refuse(request, GatewayError.UNAVAILABLE, service.label());
        }
    }

    private static void show(HttpServerRequest request, Kept kept, String status) {
        HttpServerResponse response = request.response();
        kept.headers().forEach(response::putHeader);
        response.putHeader(
                        HttpHeaders.AGE,
                        Long.toString(kept.age(System.nanoTime()).toSeconds()))
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language")
                .putHeader("Cache-Status", status);
        if (kept.isKnownBy(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers()
                    .remove(HttpHeaders.CONTENT_TYPE)
                    .remove(HttpHeaders.CONTENT_ENCODING)
                    .remove(Kept.DIGEST);
            response.setStatusCode(304).end();
        } else if (request.method() == HttpMethod.HEAD) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            Integer.toString(kept.body().length()))
                    .end();
        } else {
            response.end(kept.body());
        }
    }

    private static void pass(HttpServerRequest request, Asking.Answer answer) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        for (CharSequence name : new CharSequence[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING}) {
            String value = answer.headers().get(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }
}
