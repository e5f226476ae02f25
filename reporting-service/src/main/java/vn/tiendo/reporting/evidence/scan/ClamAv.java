package vn.tiendo.reporting.evidence.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.inspection.Bytes;

/**
 * clamd over its socket: the command INSTREAM, then chunks of a length (four bytes, the highest first) and so many bytes,
 * one without bytes at the end; the answer ends with a zero byte. Closing the channel from elsewhere when the time is over
 * ends whatever it is waiting for.
 */
final class ClamAv implements MalwareScanner {
    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final Duration PATIENCE_FOR_PING = Duration.ofSeconds(5);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final String UNIX = "unix:";

    private final SocketAddress address;
    private final Vertx vertx;

    ClamAv(SocketAddress address, Vertx vertx) {
        this.address = address;
        this.vertx = vertx;
    }

    /** Throws when it is neither {@code host:port} nor {@code unix:/path}. The name is looked up with each connection. */
    static SocketAddress address(String text) {
        if (text.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(text.substring(UNIX.length()));
        }
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalStateException("tiendo.scanner.address must be host:port or unix:/path");
        }
        return InetSocketAddress.createUnresolved(
                text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public Verdict scan(Bytes bytes, Duration patience) {
        try {
            return verdict(ask("INSTREAM", bytes, patience));
        } catch (IOException failure) {
            return unknown(failure.toString());
        }
    }

    @Override
    public boolean isThere() {
        try {
            return ask("PING", null, PATIENCE_FOR_PING).equals("PONG");
        } catch (IOException failure) {
            LOG.debugf("clamd is not there: %s", failure);
            return false;
        }
    }

    private String ask(String command, @Nullable Bytes bytes, Duration patience) throws IOException {
        try (SocketChannel channel = open()) {
            long watch = vertx.setTimer(patience.toMillis(), late -> close(channel));
            try {
                channel.connect(resolved());
                write(channel, ByteBuffer.wrap(("z" + command + "\0").getBytes(US_ASCII)));
                return bytes == null ? answer(channel) : answer(channel, bytes);
            } finally {
                vertx.cancelTimer(watch);
            }
        }
    }

    /** It closes the connection on a file that is too large for it, after it has said so: what it said is worth more. */
    private static String answer(SocketChannel channel, Bytes bytes) throws IOException {
        try {
            stream(channel, bytes);
        } catch (IOException broken) {
            String said = answer(channel);
            if (said.isEmpty()) {
                throw broken;
            }
            return said;
        }
        return answer(channel);
    }

    private static void stream(SocketChannel channel, Bytes bytes) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        try (InputStream all = bytes.stream()) {
            int count = all.read(chunk.array(), Integer.BYTES, CHUNK);
            while (count > 0) {
                write(channel, chunk.clear().putInt(0, count).limit(Integer.BYTES + count));
                count = all.read(chunk.array(), Integer.BYTES, CHUNK);
            }
        }
        write(channel, chunk.clear().putInt(0, 0).limit(Integer.BYTES));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Up to its zero byte; empty when it hung up without a word. */
    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(LONGEST_ANSWER);
        while (read.hasRemaining()) {
            if (channel.read(read) < 0) {
                return text(read, read.position());
            }
            if (read.get(read.position() - 1) == 0) {
                return text(read, read.position() - 1);
            }
        }
        throw new IOException("clamd does not stop talking");
    }

    private static String text(ByteBuffer read, int length) {
        return new String(read.array(), 0, length, US_ASCII).strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            String name = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
            return new Verdict.Infected(name.replaceAll("[^A-Za-z0-9._/-]", "_"));
        }
        return unknown(answer);
    }

    private static Verdict unknown(String why) {
        LOG.warnf("clamd gives no verdict: %s", why);
        return new Verdict.Unknown(why);
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private SocketAddress resolved() throws IOException {
        if (!(address instanceof InetSocketAddress named)) {
            return address;
        }
        InetSocketAddress found = new InetSocketAddress(named.getHostString(), named.getPort());
        if (found.isUnresolved()) {
            throw new UnknownHostException(named.getHostString());
        }
        return found;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            LOG.debug("the connection to clamd was gone already", ignored);
        }
    }
}
