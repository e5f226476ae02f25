package vn.tiendo.devstack.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Brings the demo users and demo clients into a running Keycloak, leaving alone those that are there. */
public final class KeycloakAdmin {
    private final URI keycloak;
    private final String user;
    private final String password;

    public KeycloakAdmin(URI keycloak, String user, String password) {
        this.keycloak = keycloak;
        this.user = user;
        this.password = password;
    }

    public void importInto(String realm, String overlay) {
        var token = Tokens.requested(
                Tokens.endpoint(keycloak, "master"),
                user,
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        var request = HttpRequest.newBuilder(keycloak.resolve("/admin/realms/" + realm + "/partialImport"))
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json")
                .timeout(Http.ANSWER_LIMIT)
                .POST(BodyPublishers.ofString(overlay))
                .build();
        var response = Http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new ApiException(
                    "Keycloak refused the demo users: %d %s".formatted(response.statusCode(), response.body()));
        }
    }
}
