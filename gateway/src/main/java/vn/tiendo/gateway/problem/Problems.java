package vn.tiendo.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.service.GatewayConfig;

/** Writes a refusal as RFC 9457 problem+json. */
@Singleton
public final class Problems {
    private static final String RETRY_AFTER = "Retry-After";

    private final GatewayConfig config;
    private final Vertx vertx;

    Problems(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** Ends the request with {@code error}; once bytes of an answer are out, only cutting the connection is honest. */
    public void refuse(HttpServerRequest request, GatewayError error, Object... arguments) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (error.status() == 503) {
            response.putHeader(
                    RETRY_AFTER, Long.toString(Math.max(1, config.breakerPause().toSeconds())));
        }
        UnreadBody unread = UnreadBody.of(request);
        response.setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(request, error, arguments).toBuffer())
                .onComplete(written -> unread.drain(vertx));
    }

    private static JsonObject body(HttpServerRequest request, GatewayError error, Object... arguments) {
        Locale language = ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        JsonObject problem = new JsonObject()
                .put("type", error.type())
                .put("title", ProblemTexts.title(error, language))
                .put("status", error.status())
                .put("detail", ProblemTexts.detail(error, language, arguments))
                .put("code", error.name());
        if (request.decoderResult().isSuccess()) {
            problem.put("instance", request.path());
        }
        return problem.put("traceId", traceId());
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
