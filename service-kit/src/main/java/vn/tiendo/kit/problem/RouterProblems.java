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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refusals that happen before a resource is reached: a body above the limit, a path nobody serves. */
@ApplicationScoped
class RouterProblems {
    private static final int FIRST = 10_000;
    /** Right behind the framework's own look at bodies. */
    private static final int AFTER_LIMIT = -1;

    private static final String UNANNOUNCED_LIMIT = "io.quarkus.max-request-size";

    private final ObjectMapper json;

    private final long maxUploadBytes;
    private final long maxBodyBytes;
    private final List<String> uploads;

    /**
     * @param most the framework's only limit, as high as uploads need it
     * @param maxBodySize of everything that is no upload; absent where there are none
     * @param uploads paths that take whole files
     */
    RouterProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "tiendo.http.max-body-size") Optional<MemorySize> maxBodySize,
            @ConfigProperty(name = "tiendo.http.uploads") Optional<List<String>> uploads) {
        this.json = json;
        this.maxUploadBytes = most.asLongValue();
        this.maxBodyBytes = maxBodySize.orElse(most).asLongValue();
        this.uploads = uploads.orElse(List.of());
    }

    /** A body that announces itself as too large is refused before it is sent, and before anybody else answers. */
    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, FIRST);
    }

    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isAbove(length, limit(context))) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.response().endHandler(sent -> context.request().connection().close());
            answer(context, CommonError.PAYLOAD_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static boolean isAbove(String length, long limit) {
        return length.length() > 18 || Long.parseLong(length) > limit;
    }

    private long limit(RoutingContext context) {
        String path = context.normalizedPath();
        boolean upload = uploads.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
        return upload ? maxUploadBytes : maxBodyBytes;
    }

    /** A body that does not announce its size is measured while it is read, against what stands here. */
    private void limitUnannounced(RoutingContext context) {
        if (context.get(UNANNOUNCED_LIMIT) != null) {
            context.put(UNANNOUNCED_LIMIT, limit(context));
        }
        context.next();
    }

    void install(@Observes Router router) {
        router.route().order(AFTER_LIMIT).handler(this::limitUnannounced);
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
