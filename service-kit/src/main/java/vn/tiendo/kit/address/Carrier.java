package vn.tiendo.kit.address;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to the address that was checked, each on a connection of its own: no proxy, no redirect, no connection kept
 * that was checked for another request. TLS certificates are checked against the name in the URL.
 */
@ApplicationScoped
public class Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECT_MS = 5_000;
    /** To one address; how many at once is decided by who calls, not here. */
    private static final int CONNECTIONS = 256;

    private final Destinations destinations;
    private final HttpClient http;

    Carrier(Destinations destinations, Vertx vertx) {
        this.destinations = destinations;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setIdleTimeout((int) PATIENCE.toSeconds())
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setVerifyHost(true));
    }

    /** What is asked for, and where. */
    public record Letter(
            HttpMethod method,
            String url,
            Map<String, String> headers,
            @Nullable Buffer body) {}

    /**
     * What came back.
     *
     * @param whole whether all of the body is there: it ended, and was no longer than what is read
     */
    public record Reply(int status, Buffer body, boolean whole) {}

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * Blocks until there is a reply.
     *
     * @param mostRead bytes of the body; a longer one is cut off together with the connection
     * @throws TimeoutException when there is none within 15 seconds
     * @throws IOException when there is no connection, or it broke before there was a status
     */
    public Reply carry(Letter letter, int mostRead)
            throws DestinationRefused, TimeoutException, IOException, InterruptedException {
        Future<HttpClientRequest> opened = http.request(options(destinations.of(letter.url()), letter));
        Future<Reply> reply =
                opened.compose(request -> send(request, letter.body())).compose(response -> read(response, mostRead));
        try {
            return reply.toCompletionStage().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // one that answers drop by drop would keep the connection otherwise
            opened.onSuccess(HttpClientRequest::reset);
            throw late;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TimeoutException late) {
                throw late;
            }
            throw new IOException(failed.getCause());
        }
    }

    private static RequestOptions options(Destination destination, Letter letter) {
        RequestOptions options = new RequestOptions()
                .setMethod(letter.method())
                // the address, not the name: nobody looks it up again
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.target())
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis());
        letter.headers().forEach(options::putHeader);
        return options;
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, @Nullable Buffer body) {
        return body == null ? request.send() : request.send(body);
    }

    private static Future<Reply> read(HttpClientResponse response, int most) {
        HttpClientRequest request = response.request();
        Buffer body = Buffer.buffer();
        AtomicLong came = new AtomicLong();
        response.handler(piece -> {
            if (came.addAndGet(piece.length()) > most) {
                request.connection().close();
            } else {
                body.appendBuffer(piece);
            }
        });
        return response.end()
                .map(true)
                .otherwise(false)
                .map(ended -> new Reply(response.statusCode(), body, ended && came.get() <= most));
    }
}
