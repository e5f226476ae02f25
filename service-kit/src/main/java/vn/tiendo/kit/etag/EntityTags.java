package vn.tiendo.kit.etag;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Sends the ETag of versioned views, and 304 for what the client has already (RFC 9110, section 13.1.2). */
class EntityTags {
    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned versioned) || response.getStatus() >= 300) {
            return;
        }
        String tag = new Version(versioned.version()).tag();
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if ("GET".equals(request.getMethod()) && has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** Compares weakly, as a read does (RFC 9110, section 8.8.3.2). */
    static boolean has(@Nullable String ifNoneMatch, String tag) {
        String opaque = opaque(tag);
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
