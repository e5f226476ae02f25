package vn.tiendo.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two HTTP parsers could read differently is refused instead of repaired (RFC 9112 §6.3, §3.2): repaired requests are
 * how one smuggles a second request behind a proxy's back. Two lengths that differ never get here: the decoder refuses them.
 */
final class WellFormed {
    private WellFormed() {}

    /** What is wrong with the request's framing, or null. */
    static @Nullable String objection(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty()) {
            if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
                return "Content-Length + Transfer-Encoding";
            }
            if (encodings.size() > 1 || !"chunked".equalsIgnoreCase(encodings.get(0))) {
                return "Transfer-Encoding";
            }
            if (request.version() == HttpVersion.HTTP_1_0) {
                return "Transfer-Encoding, HTTP/1.0";
            }
        }
        if (headers.getAll(HttpHeaders.CONTENT_LENGTH).size() > 1) {
            return "Content-Length";
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return "Authorization";
        }
        int hosts = headers.getAll(HttpHeaders.HOST).size();
        if (hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1) {
            return "Host";
        }
        return request.authority() == null && hosts == 1 ? "Host" : null;
    }
}
