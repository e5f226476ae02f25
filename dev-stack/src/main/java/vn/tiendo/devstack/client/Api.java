package vn.tiendo.devstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tiendo's API as one demo user sees it: {@code api.as("reporter.vhxh").get("/reports")}. */
public final class Api {
    private static final String BASE = "/api/v1";

    private final URI gateway;
    private final Tokens tokens;
    private final String user;

    private Api(URI gateway, Tokens tokens, String user) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.user = user;
    }

    public static Api at(URI gateway, URI keycloak) {
        return new Api(gateway, new Tokens(keycloak), "admin");
    }

    public Api as(String demoUser) {
        return new Api(gateway, tokens, demoUser);
    }

    /** @param path below {@code /api/v1} */
    public JsonNode get(String path) {
        return require("GET", path, read(path)).body();
    }

    /** A read with its ETag, for the {@code If-Match} of the change that follows. */
    public Answer read(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public JsonNode post(String path, Object body) {
        return require("POST", path, tryPost(path, body, Map.of())).body();
    }

    /** A transition of something that was read before. */
    public JsonNode post(String path, Object body, String etag) {
        return require("POST", path, tryPost(path, body, Map.of("If-Match", etag)))
                .body();
    }

    /** A POST that may be refused; an {@code Idempotency-Key} is added unless one is given. */
    public Answer tryPost(String path, Object body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        all.put("Content-Type", "application/json");
        return send("POST", path, json(body), all);
    }

    public JsonNode put(String path, Object body, String etag) {
        var headers = Map.of("Content-Type", "application/json", "If-Match", etag);
        return require("PUT", path, send("PUT", path, json(body), headers)).body();
    }

    /** A JSON merge patch. */
    public JsonNode patch(String path, Object body, String etag) {
        var headers = Map.of("Content-Type", "application/merge-patch+json", "If-Match", etag);
        return require("PATCH", path, send("PATCH", path, json(body), headers)).body();
    }

    /** Uploads a file as the multipart field {@code file}. */
    public JsonNode upload(String path, Path file) {
        var boundary = "tiendo-" + UUID.randomUUID();
        var headers = Map.of(
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return require("POST", path, send("POST", path, multipart(file, boundary), headers))
                .body();
    }

    /** The lines of an event stream, as they come; close it to hang up. */
    public Stream<String> stream(String path) {
        return stream(path, Map.of());
    }

    /** The same from where it was cut: with its {@code Last-Event-ID}. */
    public Stream<String> stream(String path, Map<String, String> headers) {
        var request = request(path).header("Accept", "text/event-stream");
        headers.forEach(request::setHeader);
        var response = Http.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new ApiException("GET %s as %s: %d".formatted(path, user, response.statusCode()));
        }
        return response.body();
    }

    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(path).timeout(Http.ANSWER_LIMIT).method(method, body);
        headers.forEach(request::setHeader);
        var response = Http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body(), Json.parsed(response.body()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(BASE + path))
                .header("Authorization", "Bearer " + tokens.of(user))
                .header("Accept", "application/json");
    }

    private Answer require(String method, String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new ApiException("%s %s as %s: %s".formatted(method, path, user, answer.problem()));
        }
        return answer;
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.written(body));
    }

    private static BodyPublisher multipart(Path file, String boundary) {
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                        .formatted(boundary, file.getFileName());
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                    BodyPublishers.ofByteArray(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new ApiException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }
}
