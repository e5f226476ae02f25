package vn.tiendo.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;

/**
 * The stock decoder repairs a request that has both a length and chunks, so that nobody behind it can tell (RFC 9112 §6.1
 * allows to refuse it), and a request it cannot read at all is answered without a word. There is no setting for either, so
 * the decoder of each new connection is exchanged here, before its first byte is read.
 */
@Singleton
final class StrictDecoding {
    private static final String DECODER = "httpDecoder";
    private static final String HANDLER = "handler";

    private final Vertx vertx;
    private final Problems problems;

    StrictDecoding(Vertx vertx, Problems problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    void listening(@ObservesAsync HttpServerStart started) {
        for (EventExecutor executor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            SingleThreadEventLoop loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(channel -> {
                if (channel instanceof ServerChannel && channel.pipeline().get(Accepting.class) == null) {
                    channel.pipeline().addFirst(new Accepting(started.options()));
                }
            }));
        }
    }

    private void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            problems.refuse(request, GatewayError.URI_TOO_LONG);
        } else if (cause instanceof TooLongHttpHeaderException) {
            problems.refuse(request, GatewayError.HEADERS_TOO_LARGE);
        } else {
            problems.refuse(request, GatewayError.MALFORMED_REQUEST, "HTTP/1.1");
        }
    }

    /** Stands where the server hands out new connections. */
    private final class Accepting extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Accepting(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object connection) {
            ((Channel) connection).pipeline().addLast(new Exchanging(options));
            ctx.fireChannelRead(connection);
        }
    }

    /** Stands before the HTTP handlers of one connection until they are complete, and is gone before the first byte. */
    private final class Exchanging extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Exchanging(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            if (ctx.pipeline().get(DECODER) != null) {
                ctx.pipeline().replace(DECODER, DECODER, new Decoder(options));
            }
            ChannelHandler handler = ctx.pipeline().get(HANDLER);
            if (handler instanceof VertxHandler<?> http
                    && http.getConnection() instanceof Http1xServerConnection connection) {
                connection.invalidRequestHandler(StrictDecoding.this::refuse);
            }
            ctx.fireChannelActive();
            ctx.pipeline().remove(this);
        }
    }

    private static final class Decoder extends VertxHttpRequestDecoder {
        Decoder(HttpServerOptions options) {
            super(options);
        }

        /** The framework would refuse such an address as well, but without a body. */
        @Override
        protected HttpMessage createMessage(String[] initialLine) {
            URI.create(initialLine[1]);
            return super.createMessage(initialLine);
        }

        @Override
        protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
            throw new IllegalArgumentException("both a length and chunks");
        }
    }
}
