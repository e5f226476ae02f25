package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.devstack.client.Tokens;

/** The realm of deploy/keycloak in a real Keycloak, judged by the tokens it gives. */
class RealmTest {
    private static final Path ROOT = StackSettings.findRoot();

    @TempDir
    static Path directory;

    private static DevStack stack;
    private static Tokens tokens;

    @BeforeAll
    static void start() throws IOException {
        stack = DevStack.start(StackSettings.onFreePorts(ROOT, directory).only(Part.POSTGRES, Part.KEYCLOAK));
        tokens = new Tokens(stack.url(Part.KEYCLOAK));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, H35, admin",
        "auditor, H35, auditor",
        "editor.tinh, H35, plan-editor",
        "issuer.tanphong, H35.TANPHONG, plan-issuer",
        "inspector.tinh, H35, inspector",
        "reviewer.khcn, H35.KHCN, reviewer",
        "reporter.vhxh, H35.TANPHONG.VHXH, reporter",
        "approver.doanket, H35.DOANKET, report-approver"
    })
    void tokenOfADemoUserCarriesOneOrganisationAndTheRoleOfItsName(String user, String org, String role) {
        var claims = claims(tokens.of(user));

        assertEquals(org, claims.path("org").asText());
        assertEquals(List.of(role), texts(claims.path("realm_access").path("roles")));
    }

    @Test
    void machineClientActsForTheProvinceAsDataProvider() {
        var claims = claims(tokens.ofClient("lgsp", "lgsp-secret"));

        assertEquals("H35", claims.path("org").asText());
        assertEquals(List.of("data-provider"), texts(claims.path("realm_access").path("roles")));
        assertEquals("tiendo", claims.path("aud").asText());
    }

    /** By this claim services tell a system that calls in its own name. */
    @Test
    void onlyTheTokenOfAMachineNamesItsClientByClientId() {
        assertEquals(
                "lgsp",
                claims(tokens.ofClient("lgsp", "lgsp-secret")).path("client_id").asText());
        assertFalse(claims(tokens.of("admin")).has("client_id"));
    }

    /** What notification-service asks, and no more than that. */
    @Test
    void clientOfTheDirectoryMayLookPeopleUpAndNothingElse() throws Exception {
        var token = tokens.ofClient("tiendo-directory", Keycloak.DEMO_DIRECTORY_SECRET);
        var users = new ObjectMapper()
                .readTree(admin(
                                token,
                                "/users?briefRepresentation=false&enabled=true&first=0&max=100&q=org%3AH35.TANPHONG.VHXH")
                        .body());

        assertEquals(
                List.of("approver.vhxh", "reporter.vhxh"),
                texts(users, "username").stream().sorted().toList());
        assertEquals(
                "H35.TANPHONG.VHXH",
                users.get(0).path("attributes").path("org").path(0).asText());
        var reporter = users.get(texts(users, "username").indexOf("reporter.vhxh"));
        var roles = new ObjectMapper()
                .readTree(admin(token, "/users/" + reporter.path("id").asText() + "/role-mappings/realm/composite")
                        .body());
        assertTrue(texts(roles, "name").contains("reporter"), roles::toString);
        assertEquals(403, admin(token, "/clients").statusCode());
        assertFalse(claims(token).path("aud").toString().contains("\"tiendo\""));
    }

    private static HttpResponse<String> admin(String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.url(Part.KEYCLOAK) + "/admin/realms/tiendo" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void accessTokenIsForTiendoLivesFiveMinutesAndIsSmallAndWithoutNames() {
        var token = tokens.of("reporter.vhxh");
        var claims = claims(token);

        assertEquals("tiendo", claims.path("aud").asText());
        assertEquals(
                stack.url(Part.KEYCLOAK) + "/realms/tiendo", claims.path("iss").asText());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
        assertFalse(claims.path("sub").asText().isEmpty());
        assertTrue(token.length() < 2048, () -> "%d characters: %s".formatted(token.length(), claims));
        assertFalse(claims.has("name") || claims.has("preferred_username") || claims.has("email"), claims::toString);
    }

    @Test
    void browserClientIsSentBackWithoutPkce() throws Exception {
        var address = stack.url(Part.KEYCLOAK)
                + "/realms/tiendo/protocol/openid-connect/auth?client_id=tiendo-frontend&response_type=code"
                + "&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A5173%2Fback";
        var response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());

        var location = response.headers().firstValue("Location").orElse("");
        assertTrue(location.startsWith("http://localhost:5173/back?error=invalid_request"), location);
        assertTrue(location.contains("code_challenge"), location);
    }

    @Test
    void everyDemoUserOfTheOverlayCanLogInAfterARestart() throws IOException {
        stack.restart(Part.KEYCLOAK);

        var overlay = Files.readString(ROOT.resolve("deploy/keycloak/tiendo-realm-dev.json"));
        var users = new ObjectMapper().readTree(overlay).path("users").findValuesAsText("username");
        var people = users.stream()
                .filter(user -> !user.startsWith("service-account-"))
                .toList();
        assertEquals(18, people.size());
        var fresh = new Tokens(stack.url(Part.KEYCLOAK));
        people.forEach(fresh::of);
    }

    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }
}
