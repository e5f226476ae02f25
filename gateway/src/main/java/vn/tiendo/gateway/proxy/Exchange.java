package vn.tiendo.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** One request on its way to a service, and the answer on its way back. */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);

    private final RoutingContext ctx;
    private final HttpServerRequest request;
    private final Upstream upstream;
    private final GatewayConfig config;
    private final Problems problems;
    private final Duration idle;
    private final BoundedBody body;
    private @Nullable HttpClientRequest sent;
    private boolean answered;
    private boolean callerGone;
    private boolean callerSilent;

    Exchange(RoutingContext ctx, Upstream upstream, GatewayConfig config, Problems problems) {
        this.ctx = ctx;
        this.request = ctx.request();
        this.upstream = upstream;
        this.config = config;
        this.problems = problems;
        this.idle = isStream() ? config.streamIdleTimeout() : config.idleTimeout();
        this.body = new BoundedBody(request, config.maxBody(ctx.normalizedPath()), config, this::stillSending);
    }

    void start() {
        request.response().closeHandler(closed -> abandon());
        HttpClient client = isStream() ? upstream.streams() : upstream.requests();
        HttpProxy.reverseProxy(PLAIN_HTTP, client)
                .origin(context -> connect(client))
                .addInterceptor(this)
                .handle(request);
    }

    /** Event streams are told by their path: they hold a connection for long and may be silent for long. */
    private boolean isStream() {
        return ctx.normalizedPath().endsWith("/stream");
    }

    private Future<HttpClientRequest> connect(HttpClient client) {
        return client.request(upstream.request(idle, config.connectTimeout())).onSuccess(connected -> {
            connected.exceptionHandler(failure -> LOG.debugf("%s: %s", upstream.service(), failure));
            sent = connected;
            if (callerGone) {
                connected.reset();
            } else if (request.headers().contains(HttpHeaders.EXPECT)) {
                request.response().writeContinue();
            }
        });
    }

    /** A slow upload is not a silent service. */
    private void stillSending() {
        if (sent != null && !answered) {
            sent.idleTimeout(idle.toMillis());
        }
    }

    private void abandon() {
        callerGone = true;
        cutOff();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest outgoing = context.request();
        Headers.ofRequest(request, outgoing.headers(), Service.isUpload(ctx.normalizedPath()));
        outgoing.setURI(uri()).setBody(Body.body(body, declaredLength()));
        if (request.authority() != null) {
            outgoing.setAuthority(request.authority());
        }
        Promise<ProxyResponse> answer = Promise.promise();
        upstream.breaker()
                .<ProxyResponse>execute(attempt ->
                        context.sendRequest().recover(this::attribute).onComplete(attempt))
                .onSuccess(answer::complete)
                .onFailure(this::refuse);
        // never completed when refused: the refusal is written by then and leaves the proxy nothing to send
        return answer.future();
    }

    /** What was matched is what is passed on: the path without the dot segments another parser might resolve otherwise. */
    private String uri() {
        String query = request.query();
        return query == null ? ctx.normalizedPath() : ctx.normalizedPath() + "?" + query;
    }

    private long declaredLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private Future<ProxyResponse> attribute(Throwable failure) {
        callerSilent = body.slow() || failure instanceof TimeoutException && body.awaited();
        boolean caller = callerSilent || body.exceeded() || body.broken() || callerGone;
        return Future.failedFuture(caller ? new CallerFault(failure) : failure);
    }

    private void refuse(Throwable failure) {
        if (body.exceeded()) {
            problems.refuse(request, GatewayError.PAYLOAD_TOO_LARGE, config.maxBody(ctx.normalizedPath()));
        } else if (callerSilent) {
            cutOff();
            problems.refuse(request, GatewayError.REQUEST_TIMEOUT);
        } else if (!callerGone && !body.broken()) {
            LOG.debugf("%s does not answer: %s", upstream.service(), failure);
            cutOff();
            problems.refuse(
                    request, GatewayError.UNAVAILABLE, upstream.service().label());
        }
    }

    private void cutOff() {
        if (sent != null) {
            sent.reset();
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        answered = true;
        Headers.ofResponse(context.response().headers(), request.authority(), upstream.url());
        Body whole = context.response().getBody();
        if (whole != null) {
            context.response().setBody(Body.body(new WholeAnswer(whole.stream(), request), whole.length()));
        }
        Future<Void> sending = context.sendResponse();
        HttpServerResponse response = request.response();
        if (response.isChunked() && !response.headWritten()) {
            // an event stream is open when its head arrives, not when its first event does
            response.write(Buffer.buffer());
        }
        return sending;
    }
}
