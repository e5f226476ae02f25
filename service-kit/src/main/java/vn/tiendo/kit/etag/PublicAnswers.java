package vn.tiendo.kit.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whatever is served under {@code /public/} may be kept by anyone for {@code tiendo.public.max-age}, a minute unless set,
 * so that a publication hold has taken effect everywhere by then; and it is tagged by its content, for what it shows
 * changes with more than one thing's version.
 */
@Singleton
class PublicAnswers {
    private static final String PUBLIC = "/public/";
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;
    private final String keptFor;

    PublicAnswers(ObjectMapper json, @ConfigProperty(name = "tiendo.public.max-age") Duration maxAge) {
        this.json = json;
        this.keptFor = "public, max-age=" + maxAge.toSeconds();
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (response.getStatus() != 200
                || entity == null
                || !request.getUriInfo().getPath().startsWith(PUBLIC)) {
            return;
        }
        String tag = tagOf(entity);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, keptFor);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (EntityTags.has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** Weak, for the same content travels compressed and plain (RFC 9110, section 8.8.1). */
    private String tagOf(Object entity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(entity));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException | JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
