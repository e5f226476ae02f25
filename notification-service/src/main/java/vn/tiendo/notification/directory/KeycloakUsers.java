package vn.tiendo.notification.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks Keycloak's admin API, with the client credentials of a service account that may view users and nothing else: the
 * people of one body by their attribute {@code org}, and the roles of each.
 */
@ApplicationScoped
class KeycloakUsers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAGE = 100;
    private static final String MACHINE = "service-account-";

    private final DirectoryConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable Token token;

    private record Token(String value, Instant until) {}

    KeycloakUsers(DirectoryConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** People who may log in and whose organisation is exactly this one; no systems. */
    List<Person> of(String body) throws IOException, InterruptedException {
        List<Person> people = new ArrayList<>();
        JsonNode page;
        int first = 0;
        do {
            page = get("/users?briefRepresentation=false&enabled=true&first=%d&max=%d&q=%s"
                    .formatted(first, PAGE, URLEncoder.encode("org:" + body, UTF_8)));
            for (JsonNode user : page) {
                if (isPersonOf(body, user)) {
                    people.add(person(user));
                }
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return List.copyOf(people);
    }

    /** Keycloak finds attributes whatever their case, and service accounts too. */
    private static boolean isPersonOf(String body, JsonNode user) {
        return user.path("enabled").asBoolean()
                && body.equals(attribute(user, "org"))
                && !user.path("username").asText().startsWith(MACHINE);
    }

    private Person person(JsonNode user) throws IOException, InterruptedException {
        String id = user.path("id").asText();
        Set<String> roles = new HashSet<>();
        get("/users/" + id + "/role-mappings/realm/composite")
                .forEach(role -> roles.add(role.path("name").asText()));
        String name = Stream.of("lastName", "firstName")
                .map(part -> user.path(part).asText("").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String email = user.path("email").asText("");
        return new Person(id, name, email.isEmpty() ? null : email, attribute(user, "phone"), roles);
    }

    private static @Nullable String attribute(JsonNode user, String name) {
        String value = user.path("attributes").path(name).path(0).asText("");
        return value.isEmpty() ? null : value;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(admin() + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            token = null;
        }
        return read(answer);
    }

    /** A little before it ends a new one is fetched. */
    private String token() throws IOException, InterruptedException {
        Token held = token;
        Instant now = clock.instant();
        if (held != null && now.isBefore(held.until())) {
            return held.value();
        }
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(config.client(), UTF_8)
                + "&client_secret=" + URLEncoder.encode(config.secret().orElse(""), UTF_8);
        JsonNode answer = read(http.send(
                HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray()));
        Token fresh = new Token(
                answer.path("access_token").asText(),
                now.plusSeconds(Math.max(1, answer.path("expires_in").asLong() - 15)));
        token = fresh;
        return fresh.value();
    }

    /** The status alone is told of: an answer may hold people. */
    private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak answered %d to %s"
                    .formatted(answer.statusCode(), answer.request().uri().getPath()));
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new IOException("Keycloak answered no JSON");
        }
    }

    private String realm() {
        return config.realm().orElseThrow().toString();
    }

    private String admin() {
        return realm().replaceFirst("/realms/", "/admin/realms/");
    }
}
