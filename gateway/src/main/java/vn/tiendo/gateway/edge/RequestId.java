package vn.tiendo.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name for a request on its whole way; a caller may bring its own if it is short and plain. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Settles the id and puts it on the answer, from where {@link #of} reads it. */
    static void settle(HttpServerRequest request) {
        String brought = request.getHeader(HEADER);
        request.response()
                .putHeader(
                        HEADER, isPlain(brought) ? brought : UUID.randomUUID().toString());
    }

    public static String of(HttpServerRequest request) {
        return Objects.requireNonNull(request.response().headers().get(HEADER), "settled at the edge");
    }

    private static boolean isPlain(@Nullable String id) {
        return id != null && PLAIN.matcher(id).matches();
    }
}
