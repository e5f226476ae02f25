package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.Tokens;

/** What the public sees, asked through the gateway by somebody nobody knows. */
class PublicViewTest {
    /** A hold has taken effect for everyone by then: what this stack lets answers be kept, and what the news takes. */
    private static final Duration HELD_WITHIN = Duration.ofSeconds(20);

    private static final String PUBLIC_TARGETS =
            "select count(*) from target t join plan_publication u on u.plan_id = t.plan_id and u.published where"
                    + " t.plan_id = '%s'";

    private static final String UNIT = "H35.TANPHONG.VHXH";
    private static final HttpClient ANYONE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Api editor = Stack.api().as("editor.tanphong");
    private final Api issuer = Stack.api().as("issuer.tanphong");

    private static HttpResponse<String> read(String path, String authorization) {
        var request = HttpRequest.newBuilder(Stack.running().url(Part.GATEWAY).resolve("/public/v1" + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return ANYONE.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failure) {
            throw new AssertionError(answer.body(), failure);
        }
    }

    private static boolean lists(String path, String id) {
        return StreamSupport.stream(json(read(path, "")).path("items").spliterator(), false)
                .anyMatch(item -> item.path("id").asText().equals(id)
                        || item.path("plan").path("id").asText().equals(id));
    }

    private String draft() {
        String plan = editor.post(
                        "/plans",
                        Map.of("document", Map.of("type", "KẾ HOẠCH", "subject", "công khai (demo)", "line", "STATE")))
                .path("id")
                .asText();
        editor.post(
                "/plans/" + plan + "/tasks", Map.of("name", "Việc công khai", "theme", "1.1. Thể chế", "lead", UNIT));
        editor.post(
                "/plans/" + plan + "/targets",
                Map.of(
                        "name",
                        "Tỷ lệ công khai",
                        "comparator",
                        ">=",
                        "value",
                        80,
                        "unit",
                        "%",
                        "reporter",
                        UNIT,
                        "indicator",
                        Map.of(
                                "name", "Tỷ lệ công khai",
                                "unit", "%",
                                "numerator", "số đạt",
                                "denominator", "tổng số",
                                "direction", "UP",
                                "aggregation", "RATIO_OF_SUMS",
                                "overTime", "CUMULATIVE")));
        return plan;
    }

    private void change(String plan, String transition, Object body) {
        issuer.post(
                "/plans/" + plan + "/" + transition,
                body,
                issuer.read("/plans/" + plan).etag());
    }

    private void hold(String plan, boolean held) {
        change(plan, "publication", Map.of("held", held, "reason", "chờ thẩm định (demo)"));
    }

    @Test
    void anIssuedPlanIsSeenByAnyoneAndAHoldTakesItFromEveryoneOnceAnswersMayNotBeKeptAnyLonger() {
        String plan = draft();
        assertEquals(404, read("/plans/" + plan, "").statusCode());
        change(plan, "issue", Map.of());

        JsonNode tree = json(read("/plans/" + plan, ""));
        assertEquals("Việc công khai", tree.at("/themes/1/tasks/0/name").asText());
        assertEquals("Tỷ lệ công khai", tree.at("/themes/0/targets/0/name").asText());
        // not asked through the gateway, which would keep the answer "nothing yet"
        eventually(
                "its target in the other service",
                Duration.ofSeconds(30),
                () -> Optional.of(Stack.count(Part.INDICATOR, PUBLIC_TARGETS.formatted(plan)))
                        .filter(known -> known == 1));
        // ask for what is kept from now on, so that there is something to forget
        assertTrue(lists("/tasks?plan=" + plan, plan));
        assertTrue(lists("/targets?plan=" + plan, plan));

        hold(plan, true);
        Instant held = Instant.now();
        for (String path : List.of("/tasks?plan=" + plan, "/targets?plan=" + plan, "/plans?limit=200")) {
            eventually(
                    path + " to forget it",
                    HELD_WITHIN.minus(Duration.between(held, Instant.now())).plusSeconds(1),
                    () -> Optional.of(true).filter(yes -> !lists(path, plan)));
        }
        eventually(
                "the plan to be gone",
                HELD_WITHIN,
                () -> Optional.of(read("/plans/" + plan, "")).filter(answer -> answer.statusCode() == 404));
        assertTrue(Duration.between(held, Instant.now()).compareTo(HELD_WITHIN) <= 0);
        assertEquals("NOT_FOUND", json(read("/plans/" + plan, "")).path("code").asText());
    }

    @Test
    void aPlanHeldBeforeItIsIssuedIsNeverSeen() {
        String plan = draft();
        hold(plan, true);
        change(plan, "issue", Map.of());
        eventually(
                "its targets inside",
                Duration.ofSeconds(30),
                () -> Optional.of(editor.get("/targets?plan=" + plan).path("items"))
                        .filter(items -> !items.isEmpty()));
        assertEquals(404, read("/plans/" + plan, "").statusCode());
        assertFalse(lists("/targets?plan=" + plan, plan));
        assertFalse(lists("/tasks?plan=" + plan, plan));
    }

    @Test
    void aTokenMakesNoDifferenceWhetherGoodOrForged() {
        String plan = draft();
        hold(plan, true);
        change(plan, "issue", Map.of());
        String shown = draft();
        change(shown, "issue", Map.of());
        String keepers = new Tokens(Stack.running().url(Part.KEYCLOAK)).of("issuer.tanphong");
        String body = read("/plans/" + shown, "").body();
        for (String authorization : List.of("Bearer " + keepers, "Bearer x.y.z", "Basic eA==")) {
            assertEquals(404, read("/plans/" + plan, authorization).statusCode());
            HttpResponse<String> answer = read("/plans/" + shown, authorization);
            assertEquals(200, answer.statusCode());
            assertEquals(body, answer.body());
        }
    }

    /** What it speaks of changes by the minute: then the catalogue does, too, and is read again. */
    @Test
    void theCatalogueNamesWhatAnyoneCanDownloadAndItsChecksumIsThatOfTheDownload() {
        String plan = draft();
        change(plan, "issue", Map.of());
        eventually(
                "the plan",
                Duration.ofSeconds(20),
                () -> Optional.of(true).filter(yes -> lists("/plans?organization=H35.TANPHONG&limit=200", plan)));
        eventually("a checksum that is right", Duration.ofSeconds(30), () -> {
            JsonNode catalogue = json(read("/catalog/H35.TANPHONG", ""));
            return StreamSupport.stream(catalogue.path("dcat:dataset").spliterator(), false)
                    .flatMap(set ->
                            StreamSupport.stream(set.path("dcat:distribution").spliterator(), false))
                    .filter(form -> form.has("spdx:checksum"))
                    .findFirst()
                    .filter(form -> form.at("/spdx:checksum/spdx:checksumValue/@value")
                            .asText()
                            .equals(sha256(form.at("/dcat:downloadURL/@id").asText())));
        });
        assertTrue(json(read("/catalog?limit=200", ""))
                .findValuesAsText("@id")
                .contains("/public/v1/catalog/H35.TANPHONG"));
    }

    private static String sha256(String address) {
        byte[] served =
                read(address.substring("/public/v1".length()), "").body().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(served));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void onlyWhatIsMeantForThePublicIsThere() {
        for (String path : List.of("/obligations", "/amendments", "/plans/../../../api/v1/plans", "/plan-imports")) {
            int status = read(path, "").statusCode();
            assertTrue(status == 404 || status == 401, path + ": " + status);
        }
    }
}
