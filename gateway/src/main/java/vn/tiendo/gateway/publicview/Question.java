package vn.tiendo.gateway.publicview;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.ProblemTexts;
import vn.tiendo.gateway.service.Service;

/**
 * What is asked of the public view: all that an answer depends on, and nothing of who asks.
 *
 * @param query parameters in the order of their names, each written in one way only
 */
record Question(Service service, String path, String query, String language, boolean gzip) {
    private static final int MOST_PARAMETERS = 50;
    private static final String CSV = "text/csv";
    private static final String JSON = "json";
    private static final String AS_CSV = "format=csv";

    /**
     * The question of whoever follows this address with no wish of their own but a language.
     *
     * @param address path and query, decodable
     */
    static Question of(Service service, String address, String language) {
        int mark = address.indexOf('?');
        return mark < 0
                ? new Question(service, address, "", language, false)
                : new Question(
                        service, address.substring(0, mark), normalised(address.substring(mark + 1)), language, false);
    }

    /** @throws IllegalArgumentException when the query cannot be decoded */
    static Question of(Service service, String path, HttpServerRequest request) {
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return new Question(
                service,
                path,
                normalised(asked(request)),
                ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .getLanguage(),
                encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0"));
    }

    /** Whoever accepts CSV and no JSON asks for what {@code format=csv} asks for. */
    private static @Nullable String asked(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String query = request.query();
        if (accept == null || !accept.contains(CSV) || accept.contains(JSON)) {
            return query;
        }
        return query == null || query.isEmpty() ? AS_CSV : query.contains(AS_CSV) ? query : query + "&" + AS_CSV;
    }

    String uri() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String normalised(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        return new TreeMap<>(new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
                        .parameters())
                .entrySet().stream()
                        .flatMap(parameter ->
                                parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value)))
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
