package vn.tiendo.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.CircuitBreakerState;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** The way to one service: its connections and the breaker that spares it, and the callers' time, while it is down. */
record Upstream(Service service, URI url, HttpClient requests, HttpClient streams, CircuitBreaker breaker) {
    private static final int LARGEST_HEADER = 32 * 1024;
    /** Shorter than any service keeps an idle connection, so that none is used in the moment it closes. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    static Upstream open(Service service, GatewayConfig config, Vertx vertx, MeterRegistry meters) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) KEEP_ALIVE.toSeconds())
                .setMaxHeaderSize(LARGEST_HEADER)
                .setTcpNoDelay(true)
                .setName(service.label());
        CircuitBreakerOptions breaking = new CircuitBreakerOptions()
                .setMaxFailures(config.breakerFailures())
                .setResetTimeout(config.breakerPause().toMillis())
                .setTimeout(-1);
        CircuitBreaker breaker = CircuitBreaker.create(service.label(), vertx, breaking)
                .failurePolicy(answer -> answer.failed() && !(answer.cause() instanceof CallerFault));
        Gauge.builder("tiendo.gateway.breaker.open", breaker, b -> b.state() == CircuitBreakerState.CLOSED ? 0 : 1)
                .description("1 while a service is left alone because it did not answer")
                .tag("service", service.label())
                .register(meters);
        return new Upstream(
                service,
                config.url(service),
                vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections())),
                vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.streams())),
                breaker);
    }

    RequestOptions request(Duration idle, Duration connect) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setSsl(secure)
                .setHost(url.getHost())
                .setPort(port)
                .setConnectTimeout(connect.toMillis())
                .setIdleTimeout(idle.toMillis());
    }

    void close() {
        requests.close();
        streams.close();
        breaker.close();
    }
}
