package vn.tiendo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body as it streams by, cut off where it becomes larger than allowed. */
final class BoundedBody implements ReadStream<Buffer> {
    private final HttpServerRequest request;
    private final long limit;
    private final Runnable onProgress;
    private long seen;
    private boolean broken;
    private @Nullable Handler<Throwable> onFailure;

    BoundedBody(HttpServerRequest request, long limit, Runnable onProgress) {
        this.request = request;
        this.limit = limit;
        this.onProgress = onProgress;
    }

    boolean exceeded() {
        return seen > limit;
    }

    /** The caller went away, or its body is not well formed: nothing the service could be blamed for. */
    boolean broken() {
        return broken;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (exceeded()) {
            return;
        }
        seen += part.length();
        if (exceeded() && onFailure != null) {
            onFailure.handle(new IllegalStateException("body larger than " + limit + " bytes"));
        } else {
            onProgress.run();
            handler.handle(part);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        request.exceptionHandler(failure -> {
            broken = true;
            if (onFailure != null) {
                onFailure.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
