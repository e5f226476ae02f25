package vn.tiendo.reporting.evidence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * An address that stays while the server behind it comes and goes: its port is a system property, which tests and
 * resources share although they see different classes. While there is none, callers are hung up on.
 */
final class Door implements AutoCloseable {
    private final String property;
    private final ServerSocket socket;

    Door(String property) throws IOException {
        this.property = property;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("door " + property).start(this::serve);
    }

    /** From now on callers come to this port of the machine. */
    static void open(String property, int port) {
        System.setProperty(property, Integer.toString(port));
    }

    /** From now on callers are hung up on, except those inside. */
    static void shut(String property) {
        System.clearProperty(property);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Integer port = Integer.getInteger(property);
        try (caller) {
            if (port == null) {
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                caller.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().start(() -> carry(server, caller));
                carry(caller, server);
                back.join();
            }
        } catch (IOException gone) {
            // as if it had never been there
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until one side ends; the other is told. */
    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it was closed
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
