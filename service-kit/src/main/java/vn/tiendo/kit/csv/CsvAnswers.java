package vn.tiendo.kit.csv;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.ProblemAnswers;

/**
 * Turns a page into the CSV of the whole list for whoever asked for that. What anyone may ask for without a token goes out
 * page by page still, for it is kept by others as it is.
 */
@Singleton
class CsvAnswers {
    private static final int LAST = 1; // after those that look at the page
    private static final MediaType CSV =
            new MediaType("text", "csv", Map.of(MediaType.CHARSET_PARAMETER, "utf-8", "header", "present"));
    private static final Annotation[] NONE = {};

    private final CurrentVertxRequest current;

    CsvAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerResponseFilter(priority = LAST)
    void answer(ContainerResponseContext response) {
        RoutingContext request = current.getCurrent();
        if (request == null || request.get(CsvRequests.ASKED) == null || response.getStatus() != 200) {
            return;
        }
        if (response.getEntity() instanceof Paged<?> page) {
            boolean open = request.normalizedPath().startsWith("/public/");
            if (!open) {
                response.getHeaders().remove(HttpHeaders.LINK);
            }
            response.getHeaders().remove(HttpHeaders.ETAG);
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, attachment(request));
            boolean marked = "true".equals(request.request().getParam("bom"));
            response.setEntity(new CsvList(page, !open, marked), NONE, CSV);
        } else {
            refuse(response, request);
        }
    }

    /** Only lists are tables. */
    private static void refuse(ContainerResponseContext response, RoutingContext request) {
        Response refused = ProblemAnswers.refused(CommonError.NOT_ACCEPTABLE.because(), request.request());
        response.setStatus(refused.getStatus());
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.setEntity(refused.getEntity(), NONE, refused.getMediaType());
    }

    private static String attachment(RoutingContext request) {
        @Nullable String path = request.normalizedPath();
        return "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + ".csv\"";
    }
}
