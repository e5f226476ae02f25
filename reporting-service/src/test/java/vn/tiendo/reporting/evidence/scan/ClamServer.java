package vn.tiendo.reporting.evidence.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Speaks the protocol of clamd on a real socket and knows one piece of malware: the test file of EICAR. */
public final class ClamServer implements AutoCloseable {
    /** In two parts, so that no scanner takes this file for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocketChannel socket;
    private final int most;
    private final boolean silent;

    private ClamServer(SocketAddress address, int most, boolean silent) throws IOException {
        this.socket = address instanceof java.net.UnixDomainSocketAddress
                ? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        this.socket.bind(address);
        this.most = most;
        this.silent = silent;
        Thread.ofVirtual().name("clamd").start(this::serve);
    }

    public static ClamServer start(SocketAddress address) throws IOException {
        return new ClamServer(address, Integer.MAX_VALUE, false);
    }

    /** Takes files of at most so many bytes, like {@code StreamMaxLength}. */
    static ClamServer startWithLimit(SocketAddress address, int most) throws IOException {
        return new ClamServer(address, most, false);
    }

    /** Takes everything and says nothing. */
    static ClamServer startSilent(SocketAddress address) throws IOException {
        return new ClamServer(address, Integer.MAX_VALUE, true);
    }

    /** Of one that listens on TCP. */
    public int port() {
        return socket.socket().getLocalPort();
    }

    SocketAddress address() throws IOException {
        return socket.getLocalAddress();
    }

    private void serve() {
        while (socket.isOpen()) {
            try {
                SocketChannel caller = socket.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
            String command = command(in);
            String answer = switch (command) {
                case "zPING" -> "PONG";
                case "zINSTREAM" -> scan(in);
                default -> "UNKNOWN COMMAND";
            };
            if (silent) {
                in.read();
                return;
            }
            caller.write(ByteBuffer.wrap((answer + "\0").getBytes(US_ASCII)));
        } catch (IOException gone) {
            // the caller closed the connection
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        return command.toString();
    }

    /** Keeps no more than what the test file could begin in. */
    private String scan(DataInputStream in) throws IOException {
        String tail = "";
        boolean infected = false;
        long size = 0;
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            size += length;
            if (size > most) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            String seen = tail + new String(in.readNBytes(length), ISO_8859_1);
            infected |= seen.contains(EICAR);
            tail = seen.substring(Math.max(0, seen.length() - EICAR.length()));
        }
        return infected ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
