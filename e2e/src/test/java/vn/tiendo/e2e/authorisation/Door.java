package vn.tiendo.e2e.authorisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.e2e.Stack;

/** Calls as they come in from outside: any method, any headers, no help. */
final class Door {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Door() {}

    static Answer gateway(String method, String path, Map<String, String> headers, @Nullable String body) {
        return at(Stack.running().url(Part.GATEWAY), method, path, headers, body);
    }

    static Answer at(URI server, String method, String path, Map<String, String> headers, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body(), parsed(response.body()));
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException unanswered) {
            throw new AssertionError(request + " was not answered", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** How a stream begins; it is hung up at once. */
    static Answer opened(String path, Map<String, String> headers) {
        HttpResponse<InputStream> response = stream(path, headers);
        try (InputStream stream = response.body()) {
            String text = response.statusCode() == 200 ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), response.headers(), text, parsed(text));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** An event stream as it comes; closing it hangs up. */
    static HttpResponse<InputStream> stream(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        Stack.running().url(Part.GATEWAY).resolve(path))
                .header("Accept", "text/event-stream");
        headers.forEach(request::setHeader);
        return send(request.build(), BodyHandlers.ofInputStream());
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
