package vn.tiendo.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.edge.RequestId;

/** Which header fields cross the gateway, and in which state. */
final class Headers {
    /** RFC 9110 §7.6.1; fields named by Connection come on top. */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    /**
     * Said by us alone: a service believes what the gateway says of the caller. The trace context is written anew by the
     * tracer, which would otherwise add a second one beside the caller's; Expect has been answered here.
     */
    private static final List<String> OURS = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-ssl",
            "x-forwarded-server",
            "x-real-ip",
            "traceparent",
            "tracestate",
            "expect");

    /** Another method than was checked here; only where the protocol for uploads gives it a meaning. */
    private static final String OVERRIDE = "x-http-method-override";

    private Headers() {}

    static void ofRequest(HttpServerRequest request, MultiMap headers, boolean upload) {
        dropHopByHop(headers);
        OURS.forEach(headers::remove);
        if (!upload) {
            headers.remove(OVERRIDE);
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        headers.set(RequestId.HEADER, RequestId.of(request));
    }

    /** @param host what the service was told its own address is */
    static void ofResponse(MultiMap headers, @Nullable HostAndPort host, URI service) {
        dropHopByHop(headers);
        headers.remove(RequestId.HEADER);
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, relative(location, host, service));
        }
    }

    /** A service knows neither scheme nor name of the address it is called by from outside: a path is always right. */
    private static String relative(String location, @Nullable HostAndPort host, URI service) {
        String path = location;
        for (String authority :
                host == null ? List.of(service.getAuthority()) : List.of(service.getAuthority(), host.toString())) {
            String prefix = "http://" + authority + "/";
            path = path.startsWith(prefix) ? path.substring(prefix.length() - 1) : path;
        }
        return path;
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String field : named.split(",", -1)) {
                headers.remove(field.strip().toLowerCase(Locale.ROOT));
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
