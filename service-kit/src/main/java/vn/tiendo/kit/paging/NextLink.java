package vn.tiendo.kit.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the next page in a Link header (RFC 8288), relative, so that it holds behind the gateway as well. */
class NextLink {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged<?> page && page.next() != null) {
            UriInfo uri = request.getUriInfo();
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + uri.getRequestUri().getRawPath() + "?" + next + ">; rel=\"next\"");
        }
    }
}
