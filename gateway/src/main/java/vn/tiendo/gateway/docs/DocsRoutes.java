package vn.tiendo.gateway.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import vn.tiendo.gateway.service.GatewayConfig;

/** {@code /openapi.json}, {@code /asyncapi.yaml} and the page that shows them; everything from here, nothing from a CDN. */
@Singleton
final class DocsRoutes {
    private static final String ASSETS = "/docs/assets/";
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final Map<String, String> FILES = Map.of(
            "docs.css", "text/css; charset=utf-8",
            "docs.js", "text/javascript; charset=utf-8",
            "element.js", "text/javascript; charset=utf-8",
            "errors.js", "text/javascript; charset=utf-8",
            "events.js", "text/javascript; charset=utf-8",
            "login.js", "text/javascript; charset=utf-8");

    private final ServiceDocuments documents;
    private final GatewayConfig config;
    private final String policy;

    DocsRoutes(ServiceDocuments documents, GatewayConfig config) {
        this.documents = documents;
        this.config = config;
        this.policy = policy(config.loginIssuer().map(DocsRoutes::origin).orElse(""));
    }

    /** Only the identity provider is asked for anything besides us, and only for its tokens. */
    private static String policy(String identityProvider) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
                + ("connect-src 'self' " + identityProvider).strip()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    void register(@Observes Router router) {
        router.get("/openapi.json").handler(this::openapi);
        EventDocument events = EventDocument.bundled();
        serve(router, "/asyncapi.yaml", new Representation("application/yaml", events.yaml()));
        serve(router, "/docs/events.json", new Representation(JSON, events.json()));
        serve(router, "/docs/config.json", new Representation(JSON, login().encode()));
        serve(router, "/docs", new Representation(HTML, Packaged.text("docs/index.html")));
        FILES.forEach((name, type) ->
                serve(router, "/docs/" + name, new Representation(type, Packaged.text("docs/" + name))));
        router.get(ASSETS + "*")
                .handler(StaticHandler.create(FileSystemAccess.RELATIVE, webjar())
                        .setIndexPage("/docs"));
    }

    private void serve(Router router, String path, Representation content) {
        router.get(path).handler(ctx -> send(ctx, content));
    }

    private void openapi(RoutingContext ctx) {
        documents.merged().onSuccess(document -> send(ctx, document)).onFailure(ctx::fail);
    }

    /** Asked for again each time, and answered with nothing while it is the same (RFC 9110, section 13.1.2). */
    private void send(RoutingContext ctx, Representation content) {
        HttpServerResponse response = ctx.response()
                .putHeader(HttpHeaders.ETAG, content.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (content.isKnownTo(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, content.type()).end(content.body());
        }
    }

    private JsonObject login() {
        JsonObject login = new JsonObject().put("client", config.loginClient());
        config.loginIssuer().ifPresent(issuer -> login.put("issuer", issuer.toString()));
        return login;
    }

    private static String webjar() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Packaged.text(WEBJAR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version");
    }
}
