package vn.tiendo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body as it streams by. When it breaks off the caller's connection is cut, which is the one way to tell. The
 * failure itself is kept back: handed on it would have the response marked as closed before the connection is, and those
 * who count requests under way would never hear of its end.
 */
final class WholeAnswer extends PassedStream {
    private final HttpServerRequest request;

    WholeAnswer(ReadStream<Buffer> source, HttpServerRequest request) {
        super(source);
        this.request = request;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return super.exceptionHandler(
                handler == null ? null : failure -> request.connection().close());
    }
}
