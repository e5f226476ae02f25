package vn.tiendo.notification.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks SMTP and refuses every recipient with the same answer. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket server;
    private final String refusal;
    private volatile @Nullable Socket talking;

    RefusingMailServer(int port, String refusal) throws IOException {
        this.server = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        this.refusal = refusal;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talking = socket;
                talk(socket);
            } catch (IOException closed) {
                // the client has gone, or the test is over
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        say(socket, "220 here");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(socket, "221 bye");
                return;
            }
            say(socket, command.startsWith("RCPT") ? refusal : "250 ok");
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    /** Ends the talk as well: a mail client would go on with it. */
    @Override
    public void close() throws IOException {
        server.close();
        Socket last = talking;
        if (last != null) {
            last.close();
        }
    }
}
