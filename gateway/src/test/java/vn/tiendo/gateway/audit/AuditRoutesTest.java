package vn.tiendo.gateway.audit;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuditRoutesTest {
    private static final List<String> ALL = List.of("plan", "indicator", "reporting", "notification");
    private static final String HEAD = "ab".repeat(32);
    private static final Instant DAY = Instant.parse("2026-11-02T01:00:00Z");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Peer> services = new HashMap<>();
    private final Map<String, List<JsonObject>> logs = new HashMap<>();
    private final Map<String, JsonObject> verdicts = new HashMap<>();

    @BeforeEach
    void start() {
        for (String service : ALL) {
            services.put(service, Peer.at(service, request -> answer(service, request)));
            logs.put(service, new ArrayList<>());
            verdicts.put(
                    service,
                    new JsonObject().put("service", service + "-service").put("status", "INTACT"));
        }
    }

    @AfterEach
    void stop() {
        services.values().forEach(Peer::close);
    }

    /** As a service does it: the list newest first, from a place on; heads of one other service; its verdict. */
    private void answer(String service, HttpServerRequest request) {
        asked.add(service + " " + request.uri());
        JsonObject body = switch (request.path()) {
            case "/api/v1/audit" -> page(service, request);
            case "/api/v1/audit/heads" ->
                new JsonObject()
                        .put("service", service + "-service")
                        .put("witnessed", new JsonArray().add(seen(service.equals("plan") ? "indicator" : "plan")));
            case "/api/v1/audit/verify" -> verdicts.get(service);
            default -> new JsonObject().put("at", request.path());
        };
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static JsonObject seen(String of) {
        return new JsonObject()
                .put("of", of + "-service")
                .put("epoch", 1)
                .put("batch", 7)
                .put("head", HEAD);
    }

    private JsonObject page(String service, HttpServerRequest request) {
        String before = request.getParam("before");
        JsonArray items = new JsonArray();
        logs.get(service).stream()
                .filter(entry ->
                        before == null || (entry.getString("at") + "," + entry.getString("id")).compareTo(before) < 0)
                .limit(Long.parseLong(request.getParam("limit")))
                .forEach(items::add);
        return new JsonObject().put("items", items);
    }

    private void write(int entries) {
        for (int i = entries; i > 0; i--) {
            logs.get(ALL.get(i % 3))
                    .add(new JsonObject()
                            .put("id", UUID.randomUUID().toString())
                            .put("at", DAY.plusSeconds(i / 2).toString())
                            .put("n", i));
        }
        logs.values()
                .forEach(log -> log.sort((one, other) -> (other.getString("at") + other.getString("id"))
                        .compareTo(one.getString("at") + one.getString("id"))));
    }

    private static HttpResponse<String> as(String role, String path) {
        return Client.send(Client.anonymous(path).header("Authorization", "Bearer " + Tokens.of("H35", role)));
    }

    private static JsonObject audit(String question) {
        HttpResponse<String> response = as("auditor", "/api/v1/audit" + question);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "private, no-store",
                response.headers().firstValue("Cache-Control").orElse(""));
        JsonObject body = Client.json(response);
        assertEquals(
                body.containsKey("next"), response.headers().firstValue("Link").isPresent());
        return body;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 200})
    void everyEntryOfEveryServiceComesOnceAndNewestFirst(int limit) {
        write(25);
        List<String> order = new ArrayList<>();
        JsonObject page = audit("?limit=" + limit);
        while (true) {
            page.getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .forEach(item -> order.add(item.getString("at") + item.getString("id")));
            if (!page.containsKey("next")) {
                break;
            }
            assertEquals(limit, page.getJsonArray("items").size());
            page = audit("?limit=" + limit + "&cursor=" + page.getString("next"));
        }
        assertEquals(25, order.size());
        assertEquals(order.stream().sorted(Collections.reverseOrder()).toList(), order);
        assertEquals(25, order.stream().distinct().count());
    }

    @Test
    void filtersGoToTheServicesAsTheyAreAndNothingElseDoes() {
        audit("?subject=0198&actor=a%26limit%3D1&personalData=true&before=x&service=reporting-service");
        assertEquals(
                List.of("reporting /api/v1/audit?limit=51&subject=0198&actor=a%26limit%3D1&personalData=true"),
                List.copyOf(asked));
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheRestIsShown() {
        write(6);
        services.get("plan").close();
        services.put(
                "plan",
                Peer.at("plan", request -> request.response().setStatusCode(500).end()));
        services.get("indicator").close();
        JsonObject page = audit("");
        assertEquals(
                List.of("plan-service", "indicator-service"),
                page.getJsonArray("unavailable").getList());
        assertEquals(2, page.getJsonArray("items").size());

        JsonObject verdict = audit("/verify");
        assertEquals("INCOMPLETE", verdict.getString("status"));
        assertEquals(
                List.of("plan-service", "indicator-service"),
                verdict.getJsonArray("unavailable").getList());
    }

    @Test
    void eachLogIsCheckedAgainstWhatTheOthersHaveSeenOfIt() {
        JsonObject verdict = audit("/verify");
        assertEquals("INTACT", verdict.getString("status"));
        assertEquals(4, verdict.getJsonArray("services").size());
        String plan = asked.stream()
                .filter(one -> one.startsWith("plan /api/v1/audit/verify"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "plan /api/v1/audit/verify?from=1&witnessed=indicator-service%3A1%3A7%3A" + HEAD
                        + "&witnessed=reporting-service%3A1%3A7%3A" + HEAD
                        + "&witnessed=notification-service%3A1%3A7%3A"
                        + HEAD,
                plan);
    }

    @Test
    void theWorstIsSaidOfTheWholeAndTheFirstRecordIsShown() {
        JsonObject fault =
                new JsonObject().put("kind", "ALTERED").put("batch", 3).put("position", 1);
        verdicts.get("reporting").put("status", "BROKEN").put("fault", fault);
        verdicts.get("plan").put("status", "RESTORED");
        JsonObject verdict = audit("/verify");
        assertEquals("BROKEN", verdict.getString("status"));
        assertTrue(verdict.getJsonArray("services").stream()
                .anyMatch(one -> fault.equals(((JsonObject) one).getJsonObject("fault"))));
    }

    @Test
    void aLongCheckGoesOnOnlyWhereItIsNotDone() {
        verdicts.get("indicator").put("next", 1_001);
        JsonObject first = audit("/verify");
        assertEquals("UNFINISHED", first.getString("status"));
        verdicts.get("indicator").remove("next");
        asked.clear();
        JsonObject second = audit("/verify?cursor=" + first.getString("next"));
        assertEquals("INTACT", second.getString("status"));
        assertNull(second.getString("next"));
        assertEquals(1, asked.stream().filter(one -> one.contains("/verify")).count());
        assertTrue(asked.stream().anyMatch(one -> one.startsWith("indicator /api/v1/audit/verify?from=1001")));
    }

    @Test
    void theLogOfOneServiceComesFromThatServiceAndHeadsStayInside() {
        assertEquals(
                "/api/v1/audit/logs/reporting-service",
                Client.json(as("auditor", "/api/v1/audit/logs/reporting-service"))
                        .getString("at"));
        HttpResponse<String> continued = Client.send(Client.anonymous("/api/v1/audit/logs/plan-service/continue")
                .header("Authorization", "Bearer " + Tokens.of("H35", "admin"))
                .POST(BodyPublishers.ofString("{}")));
        assertEquals(
                "/api/v1/audit/logs/plan-service/continue",
                Client.json(continued).getString("at"));
        assertEquals(404, as("auditor", "/api/v1/audit/heads").statusCode());
        assertEquals(404, as("auditor", "/api/v1/audit/logs/other-service").statusCode());
        assertEquals(404, as("auditor", "/api/v1/audit/logs").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/api/v1/audit/verify"})
    void itIsForAuditorsAndAdministratorsOnlyAndNothingIsWritten(String path) {
        for (String role : List.of("reporter", "reviewer", "plan-issuer", "inspector", "data-provider")) {
            HttpResponse<String> refused = as(role, path);
            assertEquals(403, refused.statusCode());
            assertEquals("FORBIDDEN", Client.json(refused).getString("code"));
        }
        assertEquals(401, Client.send(Client.anonymous(path)).statusCode());
        assertEquals(
                405,
                Client.send(Client.request(path).POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertTrue(asked.isEmpty());
        assertEquals(200, as("admin", path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?cursor=x",
                "?cursor=e30",
                "?service=plan",
                "/verify?cursor=e30",
                "/verify?cursor=%21"
            })
    void aQuestionThatMakesNoSenseIsRefused(String question) {
        HttpResponse<String> refused = as("auditor", "/api/v1/audit" + question);
        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals("MALFORMED_REQUEST", Client.json(refused).getString("code"));
        assertFalse(asked.stream().anyMatch(one -> one.contains("audit?")));
    }

    @Test
    void whatAServiceFindsMalformedIs() {
        services.get("plan").close();
        services.put(
                "plan",
                Peer.at("plan", request -> request.response().setStatusCode(400).end()));
        assertEquals(400, as("auditor", "/api/v1/audit?subject=x").statusCode());
    }
}
