package vn.tiendo.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;
import vn.tiendo.gateway.service.GatewayConfig;

/**
 * The stock decoder repairs a request that has both a length and chunks, so that nobody behind it can tell (RFC 9112 §6.1
 * allows to refuse it), a request it cannot read at all is answered without a word, and a head may take for ever as long as
 * a byte of it comes now and then. There is no setting for these, so the decoder of each new connection is exchanged here,
 * before its first byte is read.
 */
@Singleton
final class StrictDecoding {
    private static final String DECODER = "httpDecoder";
    private static final String HANDLER = "handler";

    private final Vertx vertx;
    private final Problems problems;
    private final long headPatienceMs;

    StrictDecoding(Vertx vertx, Problems problems, GatewayConfig config) {
        this.vertx = vertx;
        this.problems = problems;
        this.headPatienceMs = config.headPatience().toMillis();
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
                ctx.pipeline().replace(DECODER, DECODER, new Decoder(options, headPatienceMs));
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
        private final long headPatienceMs;
        private @Nullable Future<?> hurry;
        private boolean headIsRead;

        Decoder(HttpServerOptions options, long headPatienceMs) {
            super(options);
            this.headPatienceMs = headPatienceMs;
        }

        /** From its first byte on a head has so long to come; a connection without any is closed when it was idle for long. */
        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
            if (!headIsRead && hurry == null && in.isReadable()) {
                Runnable close = ctx::close;
                hurry = ctx.executor().schedule(close, headPatienceMs, TimeUnit.MILLISECONDS);
            }
            super.decode(ctx, in, out);
            for (Object part : out) {
                if (part instanceof HttpRequest) {
                    headIsRead = true;
                    calm();
                }
                if (part instanceof LastHttpContent) {
                    headIsRead = false;
                }
            }
        }

        @Override
        protected void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
            calm();
            super.handlerRemoved0(ctx);
        }

        private void calm() {
            if (hurry != null) {
                hurry.cancel(false);
                hurry = null;
            }
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
