package vn.tiendo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.service.GatewayConfig;

/** A request's body as it streams by, cut off where it becomes larger than allowed, or when it comes too slowly. */
final class BoundedBody extends PassedStream {
    private final long limit;
    private final Pace pace;
    private final Runnable onProgress;
    private long seen;
    private boolean slow;
    private boolean broken;
    private boolean ended;
    private @Nullable Handler<Throwable> onFailure;

    BoundedBody(HttpServerRequest request, long limit, GatewayConfig config, Runnable onProgress) {
        super(request);
        this.limit = limit;
        this.pace = new Pace(config.bodyPatience(), config.slowestBody().asLongValue());
        this.onProgress = onProgress;
    }

    boolean exceeded() {
        return seen > limit;
    }

    /** It came, but slower than anybody has to wait for. */
    boolean slow() {
        return slow;
    }

    /** Whether more of it could be taken and has not come: then silence is the caller's. */
    boolean awaited() {
        return !ended && pace.isRunning();
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
        if (exceeded() || slow) {
            return;
        }
        seen += part.length();
        slow = pace.isTooSlow(seen, System.nanoTime());
        if (exceeded()) {
            fail("body larger than " + limit + " bytes");
        } else if (slow) {
            fail("body came too slowly");
        } else {
            onProgress.run();
            handler.handle(part);
        }
    }

    private void fail(String why) {
        if (onFailure != null) {
            onFailure.handle(new IllegalStateException(why));
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        // who is done takes the handler away, and a body that is read to its end takes no other
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            handler.handle(end);
                        });
    }

    @Override
    public ReadStream<Buffer> pause() {
        pace.stop(System.nanoTime());
        return super.pause();
    }

    @Override
    public ReadStream<Buffer> resume() {
        pace.start(System.nanoTime());
        return super.resume();
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        pace.start(System.nanoTime());
        return super.fetch(amount);
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
