package vn.tiendo.notification.courier;

import io.quarkus.runtime.ShutdownEvent;
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
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.kit.address.Destination;
import vn.tiendo.kit.address.DestinationRefused;
import vn.tiendo.kit.address.Destinations;
import vn.tiendo.notification.courier.Answer.Failure;

/**
 * Carries one message to the address that was checked, on a connection of its own: no proxy, no redirect, no connection
 * kept that was checked for another message. TLS certificates are checked against the name in the URL.
 */
@ApplicationScoped
public class Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECT_MS = 5_000;
    private static final int CONNECTIONS = 64;
    private static final long MOST_READ = 64 * 1024;

    private final Destinations destinations;
    private final Clock clock;
    private final HttpClient http;

    Courier(
            Destinations destinations,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "tiendo.outbound.ca-file") Optional<String> authorities) {
        this.destinations = destinations;
        this.clock = clock;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setIdleTimeout((int) PATIENCE.toSeconds())
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setTrustOptions(TrustOptions.wrap(Authorities.trusting(authorities)))
                .setVerifyHost(true));
    }

    void stop(@Observes ShutdownEvent stopping) {
        http.close();
    }

    /** Blocks until there is an answer, or there will be none. */
    public Answer carry(Parcel parcel) throws InterruptedException {
        try {
            return send(destinations.of(parcel.url()), parcel);
        } catch (DestinationRefused refused) {
            return new Answer.None(
                    switch (refused.why()) {
                        case URL -> Failure.URL_REFUSED;
                        case UNKNOWN -> Failure.NAME_UNKNOWN;
                        case ADDRESS -> Failure.ADDRESS_REFUSED;
                    });
        }
    }

    /** To exactly this address; its certificate must be of the name in the URL. */
    Answer send(Destination destination, Parcel parcel) throws InterruptedException {
        Future<HttpClientRequest> opened = http.request(request(destination, parcel));
        Future<Answer.Status> status = opened.compose(
                request -> request.send(Buffer.buffer(parcel.body())).compose(this::status));
        try {
            return status.toCompletionStage().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // one that answers drop by drop would keep the connection otherwise
            opened.onSuccess(HttpClientRequest::reset);
            return new Answer.None(Failure.TIMEOUT);
        } catch (ExecutionException failed) {
            boolean late = failed.getCause() instanceof TimeoutException;
            return new Answer.None(late ? Failure.TIMEOUT : Failure.NO_CONNECTION);
        }
    }

    private static RequestOptions request(Destination destination, Parcel parcel) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                // the address, not the name: nobody looks it up again
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.target())
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("content-type", "application/json; charset=utf-8");
        parcel.headers().forEach(request::putHeader);
        return request;
    }

    /** The status and when to come back; of what follows only so much is read that the receiver can end in peace. */
    private Future<Answer.Status> status(HttpClientResponse response) {
        HttpClientRequest request = response.request();
        AtomicLong read = new AtomicLong();
        response.handler(piece -> {
            if (read.addAndGet(piece.length()) > MOST_READ) {
                request.connection().close();
            }
        });
        Answer.Status status = new Answer.Status(response.statusCode(), asked(response));
        return response.end().otherwiseEmpty().map(ended -> status);
    }

    /** Only of those that are busy (RFC 6585, section 4; RFC 9110, section 15.6.4). */
    private Duration asked(HttpClientResponse response) {
        return response.statusCode() == 429 || response.statusCode() == 503
                ? RetryAfter.read(response.getHeader("Retry-After"), clock.instant())
                : Duration.ZERO;
    }
}
