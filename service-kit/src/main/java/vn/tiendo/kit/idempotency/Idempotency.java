package vn.tiendo.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.Caller;

/**
 * Lets a client repeat a POST whose answer it never saw: under one {@code Idempotency-Key} and caller the work is done
 * once, and the same answer is given again for seven days. Key and effect are one transaction; a second request that
 * comes while the first is at work waits for it. A refused request leaves no key behind.
 */
@ApplicationScoped
public class Idempotency {
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Mutiny.Session session;
    private final CurrentVertxRequest request;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(Mutiny.Session session, CurrentVertxRequest request, Caller caller, ObjectMapper json, Clock clock) {
        this.session = session;
        this.request = request;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work once per key; 422 when the key came with another request before, 400 for a key longer than 255
     * characters. Without the header the work is simply done.
     *
     * @param content the request body as read, or a digest of it
     */
    @WithTransaction
    public <T> Uni<T> once(Object content, Class<T> answer, Supplier<Uni<T>> work) {
        HttpServerRequest http = request.getCurrent().request();
        String key = http.getHeader(HEADER);
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw CommonError.MALFORMED_REQUEST.because();
        }
        byte[] hash = hash(http.method() + " " + http.uri(), content);
        return claim(key, hash).chain(claimed -> claimed ? keep(key, work) : replay(key, hash, answer));
    }

    private Uni<Boolean> claim(String key, byte[] hash) {
        return session.createNativeQuery("""
                        insert into idempotency_key (caller, key, request_hash, created_at)
                        values (:caller, :key, :hash, :now) on conflict (caller, key) do nothing
                        """)
                .setParameter("caller", caller.subject())
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    private <T> Uni<T> keep(String key, Supplier<Uni<T>> work) {
        return work.get()
                .call(answer -> session.flush()
                        .chain(() -> session.createNativeQuery(
                                        "update idempotency_key set response = :response where caller = :caller and key = :key")
                                .setParameter("response", write(answer))
                                .setParameter("caller", caller.subject())
                                .setParameter("key", key)
                                .executeUpdate()));
    }

    private <T> Uni<T> replay(String key, byte[] hash, Class<T> answer) {
        return session.createNativeQuery(
                        "select request_hash, response from idempotency_key where caller = :caller and key = :key",
                        Tuple.class)
                .setParameter("caller", caller.subject())
                .setParameter("key", key)
                .getSingleResult()
                .map(row -> {
                    if (!Arrays.equals(hash, row.get("request_hash", byte[].class))) {
                        throw CommonError.IDEMPOTENCY_KEY_REUSED.because();
                    }
                    request.getCurrent().response().putHeader(REPLAYED, "true");
                    return read(row.get("response", String.class), answer);
                });
    }

    private byte[] hash(String target, Object content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(target.getBytes(UTF_8));
            digest.update((byte) 0);
            return digest.digest(json.writeValueAsBytes(content));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String response, Class<T> answer) {
        try {
            return json.readerFor(answer)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(response);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
