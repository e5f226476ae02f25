package vn.tiendo.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The rest of a refused request's body. Closing while the client still sends would reset the connection under its feet,
 * often before it has read why; so what comes is thrown away for a moment, and then the connection goes.
 */
final class UnreadBody {
    private static final long PATIENCE_MS = 2_000;

    private final HttpServerRequest request;
    private final boolean announced;

    private UnreadBody(HttpServerRequest request, boolean announced) {
        this.request = request;
        this.announced = announced;
    }

    static UnreadBody of(HttpServerRequest request) {
        boolean announced = !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || !"0".equals(request.headers().get(HttpHeaders.CONTENT_LENGTH))
                                && request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        if (announced) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return new UnreadBody(request, announced);
    }

    void drain(Vertx vertx) {
        if (!announced) {
            request.resume();
            return;
        }
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        long timer = vertx.setTimer(PATIENCE_MS, late -> request.connection().close());
        request.handler(ignored -> {})
                .exceptionHandler(gone -> vertx.cancelTimer(timer))
                .endHandler(end -> {
                    vertx.cancelTimer(timer);
                    request.connection().close();
                })
                .resume();
    }
}
