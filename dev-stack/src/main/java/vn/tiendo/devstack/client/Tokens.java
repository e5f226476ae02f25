package vn.tiendo.devstack.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo users and machine clients of one realm, kept until shortly before they expire. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final String DEMO_PASSWORD = "tiendo";

    private final URI tokenEndpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** @param keycloak the server's address, without a realm */
    public Tokens(URI keycloak) {
        this.tokenEndpoint = endpoint(keycloak, "tiendo");
    }

    /** The token of a demo user. */
    public String of(String user) {
        return cached(
                user,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "tiendo-cli",
                        "username",
                        user,
                        "password",
                        DEMO_PASSWORD));
    }

    /** The token of a machine client's service account. */
    public String ofClient(String client, String secret) {
        return cached(
                "client " + client,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    static URI endpoint(URI keycloak, String realm) {
        return keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token");
    }

    private String cached(String who, Map<String, String> grant) {
        return tokens.compute(
                        who,
                        (key, token) -> token == null || token.expires().isBefore(Instant.now())
                                ? requested(tokenEndpoint, key, grant)
                                : token)
                .value();
    }

    static Token requested(URI endpoint, String who, Map<String, String> grant) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Http.ANSWER_LIMIT)
                .POST(Http.form(grant))
                .build();
        var response = Http.send(request, BodyHandlers.ofString());
        var body = Json.parsed(response.body());
        if (response.statusCode() != 200) {
            throw new ApiException("Keycloak gave no token to %s: %s"
                    .formatted(who, body.path("error_description").asText(response.body())));
        }
        var lifespan = Duration.ofSeconds(body.path("expires_in").asLong());
        return new Token(
                body.path("access_token").asText(), Instant.now().plus(lifespan).minus(MARGIN));
    }

    record Token(String value, Instant expires) {}
}
