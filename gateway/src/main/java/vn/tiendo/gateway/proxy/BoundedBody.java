package vn.tiendo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body as it streams by, cut off where it becomes larger than allowed. */
final class BoundedBody extends PassedStream {
    private final long limit;
    private final Runnable onProgress;
    private long seen;
    private boolean broken;
    private @Nullable Handler<Throwable> onFailure;

    BoundedBody(HttpServerRequest request, long limit, Runnable onProgress) {
        super(request);
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
        return super.handler(handler == null ? null : part -> pass(part, handler));
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (exceeded()) {
            return;
        }
        seen += part.length();
        if (!exceeded()) {
            onProgress.run();
            handler.handle(part);
        } else if (onFailure != null) {
            onFailure.handle(new IllegalStateException("body larger than " + limit + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        return super.exceptionHandler(failure -> {
            broken = true;
            if (onFailure != null) {
                onFailure.handle(failure);
            }
        });
    }
}
