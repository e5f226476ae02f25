package vn.tiendo.gateway.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

/** Parts are waited for one second here. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HomeRoutesTest {
    private static final String WARD = "H35.TANPHONG";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final Map<String, Peer> services = new HashMap<>();

    @BeforeEach
    void start() {
        for (String service : List.of("plan", "reporting", "notification")) {
            services.put(service, Peer.at(service, this::answer));
        }
    }

    @AfterEach
    void stop() {
        services.values().forEach(Peer::close);
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.uri());
        tokens.add(request.getHeader("Authorization"));
        JsonObject body =
                new JsonObject().put("items", new JsonArray().add(new JsonObject().put("at", request.path())));
        if (request.path().contains("/organizations/")) {
            body = new JsonObject()
                    .put("code", WARD)
                    .put("name", "Phường mẫu")
                    .put("level", "COMMUNE")
                    .put("version", 3);
        } else if (request.path().endsWith("/notifications")) {
            body.put("unread", 7);
        } else {
            body.put("total", 12);
        }
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static HttpResponse<String> as(String token, String path) {
        return Client.send(Client.anonymous(path).header("Authorization", "Bearer " + token));
    }

    @Test
    void oneIsWhomTheTokenNamesAndTheDirectoryKnows() {
        String token = Tokens.of(WARD, "reviewer", "plan-editor");
        HttpResponse<String> response = as(token, "/api/v1/me");
        assertEquals(200, response.statusCode());
        assertEquals(
                "private, no-store",
                response.headers().firstValue("Cache-Control").orElse(""));
        JsonObject me = Client.json(response);
        assertEquals("5f0c", me.getString("subject"));
        assertEquals("user.thu", me.getString("username"));
        assertEquals(
                List.of("plan-editor", "reviewer"), me.getJsonArray("roles").getList());
        assertEquals("COMMUNE", me.getJsonObject("organization").getString("level"));
        assertEquals(List.of(), me.getJsonArray("unavailable").getList());
        assertEquals(Set.of("Bearer " + token), Set.copyOf(tokens));
    }

    @Test
    void oneIsStillSomebodyWhileTheDirectoryIsAway() {
        services.get("plan").close();
        JsonObject me = Client.json(as(Tokens.of(WARD, "reporter"), "/api/v1/me"));
        assertEquals(WARD, me.getJsonObject("organization").getString("code"));
        assertEquals(List.of("plan-service"), me.getJsonArray("unavailable").getList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reporter        | waiting: reportsReturned reportsToSubmit | late: obligations tasks",
                "report-approver | waiting: reportsReturned reportsToApprove reportsToSubmit | late: obligations tasks",
                "reviewer        | waiting: reportsToReview | late: obligations obligationsBelow tasks tasksBelow",
                "plan-issuer     | waiting: plansToIssue | late: obligations tasks",
                "inspector       | waiting: | late: obligations tasks",
            })
    void homeShowsWhatTheRoleHasToDo(String role, String waiting, String late) {
        JsonObject home = Client.json(as(Tokens.of(WARD, role), "/api/v1/home"));
        assertEquals(waiting, names(home, "waiting"));
        assertEquals(late, names(home, "late"));
        assertEquals(12, home.getJsonObject("owed").getInteger("total"));
        assertEquals(7, home.getJsonObject("notifications").getInteger("total"));
        assertEquals(
                "/api/v1/obligations?reporter=H35.TANPHONG&status=OPEN&sort=DUE",
                home.getJsonObject("owed").getString("href"));
        assertTrue(asked.stream().allMatch(uri -> uri.endsWith("&count=true&limit=5")), asked.toString());
        assertTrue(
                asked.stream().allMatch(uri -> uri.contains("=" + WARD) || uri.contains("notifications")),
                asked.toString());
    }

    private static String names(JsonObject home, String group) {
        List<String> names = new ArrayList<>(home.getJsonObject(group, new JsonObject()).fieldNames().stream()
                .sorted()
                .toList());
        return (group + ": " + String.join(" ", names)).strip();
    }

    @Test
    void aServiceThatIsDownOrSilentOrBrokenIsNamedAndTheRestIsShown() {
        services.get("plan").close();
        services.get("reporting").close();
        services.put("reporting", Peer.at("reporting", request -> {}));
        services.get("notification").close();
        services.put(
                "notification",
                Peer.at(
                        "notification",
                        request -> request.response().setStatusCode(500).end()));
        HttpResponse<String> response = as(Tokens.of(WARD, "reviewer"), "/api/v1/home");
        assertEquals(200, response.statusCode());
        JsonObject home = Client.json(response);
        assertEquals(
                List.of("plan-service", "reporting-service", "notification-service"),
                home.getJsonArray("unavailable").getList());
        assertNull(home.getValue("owed"));

        services.get("plan").close();
        services.put("plan", Peer.at("plan", this::answer));
        JsonObject partial = Client.json(as(Tokens.of(WARD, "plan-issuer"), "/api/v1/home"));
        assertEquals(
                12,
                partial.getJsonObject("waiting").getJsonObject("plansToIssue").getInteger("total"));
        assertEquals(
                List.of("reporting-service", "notification-service"),
                partial.getJsonArray("unavailable").getList());
    }

    @Test
    void withoutAnOrganisationNothingIsAskedUnrestricted() {
        JsonObject home = Client.json(as(Tokens.of("", "admin", "reviewer"), "/api/v1/home"));
        assertFalse(home.containsKey("owed"));
        assertEquals(List.of("/api/v1/notifications?unread=true&count=true&limit=5"), List.copyOf(asked));
    }

    @Test
    void anOrganisationCodeCannotWidenAQuestion() {
        as(Tokens.of("X&reporter=&status=ACCEPTED", "reporter"), "/api/v1/home");
        assertTrue(asked.stream().noneMatch(uri -> uri.contains("reporter=&")), asked.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/home"})
    void nobodyGetsInWithoutAGoodTokenAndNothingIsWritten(String path) {
        assertEquals(401, Client.send(Client.anonymous(path)).statusCode());
        assertEquals(401, as(Tokens.expired(), path).statusCode());
        assertEquals(401, as(Tokens.unsigned(), path).statusCode());
        assertEquals(
                405,
                Client.send(Client.request(path).POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "x", "-1"})
    void aLimitThatMakesNoSenseIsRefused(String limit) {
        assertEquals(400, as(Tokens.valid(), "/api/v1/home?limit=" + limit).statusCode());
    }
}
