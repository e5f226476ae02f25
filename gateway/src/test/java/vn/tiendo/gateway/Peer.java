package vn.tiendo.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service as the network shows it to the gateway: an HTTP server at the configured address, started and stopped at will. */
public final class Peer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer();

    private Peer() {}

    public static Peer at(String service, Handler<HttpServerRequest> behaviour) {
        Peer peer = new Peer();
        peer.server.requestHandler(behaviour);
        await(peer.server.listen(address(service).getPort(), "127.0.0.1"));
        return peer;
    }

    public static URI address(String service) {
        return ConfigProvider.getConfig().getValue("tiendo.gateway." + service + "-url", URI.class);
    }

    private static void await(io.vertx.core.Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
