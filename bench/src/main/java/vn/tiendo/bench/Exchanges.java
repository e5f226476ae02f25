package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Requests and answers on one kept-alive HTTP/1.1 connection, one after the other, at the least cost to this machine. */
final class Exchanges implements AutoCloseable {
    private static final int CHUNKED = -1;

    private final Socket socket;
    private final InputStream answers;

    Exchanges(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        answers = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    record Answer(int status, byte[] body) {}

    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = field.substring(field.indexOf(':') + 1).strip();
            if (name.equals("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equals("transfer-encoding")) {
                length = CHUNKED;
            }
        }
        return new Answer(status, length == CHUNKED ? chunks() : answers.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(answers.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed before the answer was complete");
            }
            line = length < line.length ? line : Arrays.copyOf(line, 2 * length);
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
