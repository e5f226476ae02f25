package vn.tiendo.notification.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the stream, as a browser's EventSource is one. */
final class Listener implements AutoCloseable {
    /** One block of the stream, field by field; a comment stands under the empty name. */
    record Block(Map<String, String> fields) {
        String id() {
            return fields.getOrDefault("id", "");
        }

        String event() {
            return fields.getOrDefault("event", "");
        }

        String data() {
            return fields.getOrDefault("data", "");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();
    private final InputStream body;

    /** Connects and waits for the sign of life that gives a new client its position. */
    Listener(URI stream, String token, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stream).header("Authorization", token).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    /** The next block, heartbeats included. */
    Block next() throws InterruptedException {
        Block block = blocks.poll(30, TimeUnit.SECONDS);
        if (block == null) {
            throw new AssertionError("nothing came within half a minute");
        }
        return block;
    }

    Block nextNotification() throws InterruptedException {
        Block block = next();
        while (block.data().isEmpty()) {
            block = next();
        }
        return block;
    }

    /** What has come by now and was not taken. */
    boolean isQuiet() {
        return blocks.stream().allMatch(block -> block.data().isEmpty());
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    blocks.add(new Block(Map.copyOf(fields)));
                    fields.clear();
                } else {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException closed) {
            // the test has closed the stream
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
        client.shutdownNow();
    }
}
