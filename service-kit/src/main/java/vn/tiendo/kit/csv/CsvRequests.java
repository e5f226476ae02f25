package vn.tiendo.kit.csv;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notices who asks for CSV, by {@code Accept} or {@code format=csv}; the resource is asked as ever. */
@ApplicationScoped
class CsvRequests {
    static final String ASKED = "tiendo.csv";
    static final String MEDIA_TYPE = "text/csv";
    private static final String JSON = "application/json";
    private static final int BEFORE_RESOURCES = 9_000;

    void install(@Observes Filters filters) {
        filters.register(CsvRequests::notice, BEFORE_RESOURCES);
    }

    private static void notice(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean list = path.startsWith("/api/") || path.startsWith("/public/");
        if (list && request.method() == HttpMethod.GET && asks(request)) {
            context.put(ASKED, true);
            request.headers().set(HttpHeaders.ACCEPT, JSON);
            request.headers().remove(HttpHeaders.IF_NONE_MATCH); // that is about another representation
        }
        context.next();
    }

    private static boolean asks(HttpServerRequest request) {
        return "csv".equals(request.getParam("format")) || prefers(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Whether CSV is named, and before JSON: by its quality, or, where that is the same, by its place. */
    static boolean prefers(@Nullable String accept) {
        if (accept == null || !accept.toLowerCase(Locale.ROOT).contains(MEDIA_TYPE)) {
            return false;
        }
        double csv = 0;
        double json = 0;
        for (String one : accept.toLowerCase(Locale.ROOT).split(",")) {
            List<String> parts =
                    List.of(one.split(";")).stream().map(String::strip).toList();
            double quality = quality(parts);
            if (parts.getFirst().equals(MEDIA_TYPE)) {
                csv = quality > json ? quality : 0;
            } else if (parts.getFirst().equals(JSON) && quality > csv) {
                json = quality;
                csv = 0;
            }
        }
        return csv > 0;
    }

    private static double quality(List<String> parts) {
        try {
            return parts.stream()
                    .filter(part -> part.startsWith("q="))
                    .map(part -> Double.parseDouble(part.substring(2)))
                    .findFirst()
                    .orElse(1.0);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
