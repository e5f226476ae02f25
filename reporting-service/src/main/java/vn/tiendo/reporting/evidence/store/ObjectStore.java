package vn.tiendo.reporting.evidence.store;

import io.quarkus.runtime.Startup;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.ResponsePublisher;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The S3-compatible store of the configuration, if there is one. Three requests are all that is asked of it, each from a
 * Vert.x context and answered on that; bytes go through as fast as both sides take them. Whatever goes wrong is a
 * {@link StoreAway}.
 */
@Startup // a configuration that is not whole is refused at once
@ApplicationScoped
public class ObjectStore {
    /** The longest that one object may take, with every attempt; {@link #put} is over by then, well or not. */
    public static final Duration PUT = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);
    /** Pieces of at most 64 KiB that are read before a reader has taken those before. */
    private static final int AHEAD = 16;

    private static final int PARTIAL_CONTENT = 206;

    private final Optional<Bucket> bucket;

    ObjectStore(ObjectStoreConfig config) {
        this.bucket = Bucket.of(config);
    }

    public boolean isConfigured() {
        return bucket.isPresent();
    }

    /**
     * Writes an object, or the same one again. The store checks what it got against the hash.
     *
     * @param sha256 of the bytes, in hexadecimal
     * @param bytes can be asked for again, for another attempt
     */
    public Uni<Void> put(String key, String sha256, long size, Multi<byte[]> bytes) {
        Context here = here();
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        Multi<ByteBuffer> body = body(bytes, here);
        return ask(
                        here,
                        to -> to.client()
                                .putObject(
                                        object -> object.bucket(to.name())
                                                .key(to.prefix() + key)
                                                .contentLength(size)
                                                .checksumSHA256(checksum)
                                                .overrideConfiguration(call -> call.apiCallAttemptTimeout(PUT)
                                                        .apiCallTimeout(PUT)),
                                        AsyncRequestBody.fromPublisher(AdaptersToReactiveStreams.publisher(body))))
                .onFailure()
                .transform(ObjectStore::away)
                .replaceWithVoid();
    }

    /** The bytes {@code from} … {@code to} inclusive, hardly any before they are asked for. */
    public Multi<byte[]> get(String key, long from, long to) {
        Context here = here();
        return ask(
                        here,
                        at -> at.client()
                                .getObject(
                                        object -> object.bucket(at.name())
                                                .key(at.prefix() + key)
                                                .range("bytes=" + from + "-" + to),
                                        AsyncResponseTransformer.toPublisher()))
                .onItem()
                .transformToMulti(ObjectStore::bytes)
                .onFailure()
                .transform(ObjectStore::away)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s is not read: %s", key, failure.getMessage()))
                .emitOn(MutinyHelper.executor(here), AHEAD);
    }

    /** Removes an object that may be there. */
    public Uni<Void> remove(String key) {
        return ask(
                        here(),
                        from -> from.client()
                                .deleteObject(
                                        object -> object.bucket(from.name()).key(from.prefix() + key)))
                .replaceWithVoid()
                .onFailure(ObjectStore::isNotThere)
                .recoverWithUni(Uni.createFrom().voidItem())
                .onFailure()
                .transform(ObjectStore::away);
    }

    private <T> Uni<T> ask(Context here, Function<Bucket, CompletionStage<T>> request) {
        return Uni.createFrom()
                .completionStage(
                        () -> request.apply(bucket.orElseThrow(() -> new StoreAway("no object store is configured"))))
                .emitOn(MutinyHelper.executor(here));
    }

    /** Each attempt reads in a context of its own: of one that was broken off a transaction may still be under way. */
    private static Multi<ByteBuffer> body(Multi<byte[]> bytes, Context here) {
        return Multi.createFrom().deferred(() -> {
            Context own = VertxContext.createNewDuplicatedContext(here);
            VertxContextSafetyToggle.setContextSafe(own, true);
            return bytes.map(ByteBuffer::wrap).runSubscriptionOn(MutinyHelper.executor(own));
        });
    }

    /** A range is always asked for, so that a store which knows none cannot answer with other bytes. */
    private static Multi<byte[]> bytes(ResponsePublisher<GetObjectResponse> answer) {
        int status = answer.response().sdkHttpResponse().statusCode();
        if (status != PARTIAL_CONTENT) {
            throw new StoreAway("the object store answers " + status + " to a range");
        }
        return Multi.createFrom().publisher(AdaptersToFlow.publisher(answer)).map(ObjectStore::array);
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** S3 itself says nothing of it; some that speak like it do. */
    private static boolean isNotThere(Throwable failure) {
        return failure instanceof S3Exception answer
                && answer.awsErrorDetails() != null
                && "NoSuchKey".equals(answer.awsErrorDetails().errorCode());
    }

    private static StoreAway away(Throwable failure) {
        return failure instanceof StoreAway away ? away : new StoreAway(failure.toString());
    }

    /** Transactions, and answers to callers, belong to the context that began them; the client has threads of its own. */
    private static Context here() {
        return Objects.requireNonNull(Vertx.currentContext());
    }

    @PreDestroy
    void close() {
        bucket.ifPresent(Bucket::close);
    }
}
