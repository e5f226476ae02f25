package vn.tiendo.gateway.service;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The gateway's own small questions to the services, apart from the callers' connections. */
@Singleton
public final class Asking {
    private final GatewayConfig config;
    private final HttpClient client;

    Asking(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    public record Answer(int status, MultiMap headers, Buffer body) {}

    /** Fails when there is no answer within {@code patience}. */
    public Future<Answer> get(Service service, String path, Duration patience) {
        return get(service, path, Map.of(), patience);
    }

    /** The same with these header fields and no others of a caller. */
    public Future<Answer> get(Service service, String path, Map<String, String> headers, Duration patience) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.url(service).resolve(path).toString())
                .setTimeout(patience.toMillis());
        headers.forEach(options::putHeader);
        return client.request(options).compose(HttpClientRequest::send).compose(Asking::read);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), response.headers(), body));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
