package vn.tiendo.gateway.service;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for once and then given to all, until it is too old. Everyone gets it on their own context. */
public final class Remembered<T> {
    private final Vertx vertx;
    private final Supplier<Future<T>> question;
    private final Function<T, Duration> freshness;
    private @Nullable Future<T> answer;
    private long staleAtNanos;

    /** @param freshness how long an answer may be given out */
    public Remembered(Vertx vertx, Supplier<Future<T>> question, Function<T, Duration> freshness) {
        this.vertx = vertx;
        this.question = question;
        this.freshness = freshness;
    }

    public Future<T> get() {
        Context own = vertx.getOrCreateContext();
        Promise<T> handedOver = Promise.promise();
        current().onComplete(result -> own.runOnContext(v -> handedOver.handle(result)));
        return handedOver.future();
    }

    private synchronized Future<T> current() {
        Future<T> known = answer;
        if (known == null || known.failed() || known.isComplete() && System.nanoTime() - staleAtNanos > 0) {
            known = question.get().onSuccess(this::date);
            answer = known;
        }
        return known;
    }

    private synchronized void date(T value) {
        staleAtNanos = System.nanoTime() + freshness.apply(value).toNanos();
    }
}
