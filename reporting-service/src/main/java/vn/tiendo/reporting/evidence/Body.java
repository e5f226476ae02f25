package vn.tiendo.reporting.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The body of a request that is read as it comes, and only as fast as it is asked for. */
final class Body {
    private static final long PATIENCE_MS = 2_000;

    private final HttpServerRequest request;
    private final Vertx vertx;

    private Body(HttpServerRequest request, Vertx vertx) {
        this.request = request;
        this.vertx = vertx;
    }

    /** Holds the body back until it is asked for. */
    static Body of(RoutingContext context) {
        context.request().pause();
        return new Body(context.request(), context.vertx());
    }

    boolean isSent() {
        Long length = length();
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : length > 0;
    }

    /** As announced; null when it is sent in chunks. */
    @Nullable
    Long length() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? null : Long.valueOf(length);
    }

    Multi<Buffer> stream() {
        return request.isEnded() ? Multi.createFrom().empty() : MultiHelper.toMulti(request);
    }

    /**
     * Lets the rest of a refused body pass unread for a moment, so that the client hears why before the connection goes
     * (RFC 9112, section 9.6): closing at once would often reset it under the answer.
     */
    void discard() {
        if (!request.isEnded()) {
            long timer =
                    vertx.setTimer(PATIENCE_MS, late -> request.connection().close());
            request.exceptionHandler(gone -> vertx.cancelTimer(timer))
                    .handler(rest -> {})
                    .endHandler(end -> vertx.cancelTimer(timer))
                    .resume();
        }
    }
}
