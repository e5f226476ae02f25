package vn.tiendo.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refusals that happen before a resource is reached: a body above the limit, a path nobody serves. */
@ApplicationScoped
class RouterProblems {
    private static final int FIRST = 10_000;

    private final ObjectMapper json;

    private final long maxBodyBytes;

    RouterProblems(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.json = json;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    /** A body that announces itself as too large is refused before it is sent, and before anybody else answers. */
    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, FIRST);
    }

    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isAbove(length)) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.response().endHandler(sent -> context.request().connection().close());
            answer(context, CommonError.PAYLOAD_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private boolean isAbove(String length) {
        return length.length() > 18 || Long.parseLong(length) > maxBodyBytes;
    }

    void install(@Observes Router router) {
        for (int status : List.of(400, 404, 405, 413, 415)) {
            router.errorHandler(status, context -> answer(context, CommonError.of(status)));
        }
    }

    private void answer(RoutingContext context, ErrorCode code) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        String language = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Problem problem = Problems.of(code, List.of(), context.request().path(), language);
        context.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(bytes(problem));
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
