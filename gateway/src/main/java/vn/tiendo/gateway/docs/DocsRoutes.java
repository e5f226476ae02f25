package vn.tiendo.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@code /openapi.json}, {@code /asyncapi.yaml} and the page that shows the API; everything from here, nothing from a CDN. */
@Singleton
final class DocsRoutes {
    private static final String ASSETS = "/docs/assets/";
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final ServiceDocuments documents;
    private final String webjar;

    DocsRoutes(ServiceDocuments documents) {
        this.documents = documents;
        this.webjar = "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion();
    }

    void register(@Observes Router router) {
        router.get("/openapi.json").handler(this::openapi);
        byte[] asyncapi = resource("asyncapi.yaml");
        if (asyncapi != null) {
            router.get("/asyncapi.yaml").handler(ctx -> send(ctx, "application/yaml", Buffer.buffer(asyncapi)));
        }
        router.get("/docs").handler(ctx -> send(ctx, "text/html; charset=utf-8", page("docs/index.html")));
        router.get("/docs/docs.js").handler(ctx -> send(ctx, "text/javascript", page("docs/docs.js")));
        router.get(ASSETS + "*")
                .handler(StaticHandler.create(FileSystemAccess.RELATIVE, webjar).setIndexPage("/docs"));
    }

    private void openapi(RoutingContext ctx) {
        documents
                .merged()
                .onSuccess(document -> send(ctx, "application/json", document.toBuffer()))
                .onFailure(ctx::fail);
    }

    private static void send(RoutingContext ctx, String type, Buffer content) {
        HttpServerResponse response = ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(content);
    }

    private static Buffer page(String name) {
        byte[] content = resource(name);
        if (content == null) {
            throw new IllegalStateException(name + " is not packaged");
        }
        return Buffer.buffer(content);
    }

    private static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "missing");
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream in = open(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
