package vn.tiendo.gateway.publicview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.GatewayConfig;

/**
 * Answers for the public, kept for as long as their service allows and shared by all who ask the same. A question is on its
 * way once only, however many wait for it. When a service is down what it said before is shown, marked by its age, but
 * never what is older than {@link GatewayConfig#publicOldest}.
 */
@Singleton
final class PublicAnswers {
    private static final Logger LOG = Logger.getLogger(PublicAnswers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String STALE = "tiendo; hit; detail=stale";

    private final Asking asking;
    private final GatewayConfig config;
    private final Vertx vertx;
    private final Cache<Question, Kept> kept;
    private final Map<Question, Future<Reply>> underWay = new ConcurrentHashMap<>();

    PublicAnswers(Asking asking, GatewayConfig config, Vertx vertx) {
        this.asking = asking;
        this.config = config;
        this.vertx = vertx;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.publicCache().asLongValue())
                .weigher((Question question, Kept answer) -> answer.weight())
                .expireAfterWrite(config.publicOldest())
                .build();
    }

    /** Never fails; completes on the caller's own context. */
    Future<Reply> to(Question question) {
        Kept known = kept.getIfPresent(question);
        long now = System.nanoTime();
        if (known != null && known.isFresh(now)) {
            return Future.succeededFuture(new Reply.Shown(known, "tiendo; hit"));
        }
        return known != null && known.isResting(now) && known.isYoungerThan(config.publicOldest(), now)
                ? Future.succeededFuture(new Reply.Shown(known, STALE))
                : handedOver(shared(question, known));
    }

    private Future<Reply> shared(Question question, @Nullable Kept known) {
        Promise<Reply> promise = Promise.promise();
        Future<Reply> other = underWay.putIfAbsent(question, promise.future());
        if (other != null) {
            return other;
        }
        ask(question, known).onComplete(reply -> {
            underWay.remove(question);
            promise.handle(reply);
        });
        return promise.future();
    }

    private Future<Reply> handedOver(Future<Reply> reply) {
        Context own = vertx.getOrCreateContext();
        Promise<Reply> promise = Promise.promise();
        reply.onComplete(result -> own.runOnContext(v -> promise.handle(result)));
        return promise.future();
    }

    private Future<Reply> ask(Question question, @Nullable Kept known) {
        long askedAt = System.nanoTime();
        return asking.get(question.service(), question.uri(), headers(question, known), PATIENCE)
                .map(answer -> settle(question, answer, known, askedAt))
                .otherwise(failure -> {
                    LOG.debugf("%s does not answer: %s", question.service(), failure);
                    return fallBack(question, known);
                });
    }

    private static Map<String, String> headers(Question question, @Nullable Kept known) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Accept-Language", question.language());
        headers.put("Accept-Encoding", question.gzip() ? "gzip" : "identity");
        String tag = known == null ? null : known.tag();
        if (tag != null) {
            headers.put("If-None-Match", tag);
        }
        return headers;
    }

    private Reply settle(Question question, Asking.Answer answer, @Nullable Kept known, long askedAt) {
        if (answer.status() >= 500) {
            return fallBack(question, known);
        }
        Kept next = answer.status() == 304 && known != null ? known.confirmed(askedAt) : Kept.of(answer, askedAt);
        if (next == null) {
            // above all: what is no longer public is forgotten at once
            kept.invalidate(question);
            return new Reply.Passed(answer);
        }
        kept.put(question, next);
        return new Reply.Shown(next, known == null ? "tiendo; fwd=miss; stored" : "tiendo; fwd=stale; stored");
    }

    private Reply fallBack(Question question, @Nullable Kept known) {
        long now = System.nanoTime();
        if (known == null || !known.isYoungerThan(config.publicOldest(), now)) {
            return new Reply.Unavailable();
        }
        kept.put(question, known.resting(now + config.breakerPause().toNanos()));
        return new Reply.Shown(known, STALE);
    }
}
