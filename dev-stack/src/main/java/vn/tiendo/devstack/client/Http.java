package vn.tiendo.devstack.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The one HTTP client of the launcher and the demo, with limits on every wait. */
public final class Http {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT_LIMIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Http() {}

    /** Whether a GET is answered with 200 within two seconds. */
    public static boolean ready(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new ApiException("%s does not answer %s: is the stack up? (./tiendo status)"
                    .formatted(request.uri(), request.method()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("The call of %s was interrupted".formatted(request.uri()));
        }
    }

    static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }
}
