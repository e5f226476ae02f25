package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.Tokens;

class RefusalsTest {
    private static final String DOCUMENT =
            "{\"type\":\"KẾ HOẠCH\",\"subject\":\"từ chối (demo)\",\"line\":\"STATE\",\"issuer\":\"UBND phường\"}";

    private final Api editor = Stack.api().as("editor.tanphong");

    private static long plans() {
        return Stack.count(Part.PLAN, "select count(*) from plan");
    }

    private Answer draft(String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return editor.send("POST", "/plans", BodyPublishers.ofString(body), all);
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer.text());
        assertTrue(
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                answer.headers().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"document\":DOC,\"colour\":\"red\"}  | VALIDATION_FAILED",
                "{\"document\":\"a text\"}              | VALIDATION_FAILED",
                "{\"document\":{\"type\":5}}            | VALIDATION_FAILED",
                "{}                                     | VALIDATION_FAILED",
                "{\"document\":DOC                      | MALFORMED_REQUEST",
                "nothing like JSON                      | MALFORMED_REQUEST",
            })
    void aBodyThatDoesNotFitIs400AndNothingIsStored(String body, String code) {
        long before = plans();
        assertProblem(400, code, draft(body.replace("DOC", DOCUMENT), Map.of()));
        assertEquals(before, plans());
    }

    @Test
    void aBodyAboveTheLimitIs413() {
        String big = "{\"document\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}";
        assertProblem(413, "PAYLOAD_TOO_LARGE", draft(big, Map.of()));
    }

    @Test
    void aForeignOrganisationsPlanDoesNotExist() {
        String plan = editor.post(
                        "/plans",
                        Map.of("document", Map.of("type", "KẾ HOẠCH", "subject", "của phường", "line", "STATE")))
                .path("id")
                .asText();
        assertProblem(404, "NOT_FOUND", Stack.api().as("reporter.doanket").read("/plans/" + plan));
        assertProblem(404, "NOT_FOUND", editor.read("/plans/" + UUID.randomUUID()));
        assertProblem(404, "NOT_FOUND", editor.read("/plans/not-an-id"));
    }

    @Test
    void aStaleVersionIs412AndAMissingOne428() {
        String path = "/plans/"
                + editor.post(
                                "/plans",
                                Map.of("document", Map.of("type", "KẾ HOẠCH", "subject", "phiên bản", "line", "STATE")))
                        .path("id")
                        .asText();
        var patch = Map.of("Content-Type", "application/merge-patch+json");
        String body = "{\"document\":{\"subject\":\"mới\"}}";
        assertProblem(428, "PRECONDITION_REQUIRED", editor.send("PATCH", path, BodyPublishers.ofString(body), patch));
        var stale = Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"99\"");
        assertProblem(412, "VERSION_MISMATCH", editor.send("PATCH", path, BodyPublishers.ofString(body), stale));
        assertEquals(
                "phiên bản", editor.get(path).path("document").path("subject").asText());
    }

    @Test
    void theSameIdempotencyKeyReplaysTheSameBodyAndRefusesAnother() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"document\":" + DOCUMENT + "}";
        Answer first = draft(body, key);
        long after = plans();
        assertEquals(201, first.status(), first.text());
        assertEquals(first.body().path("id"), draft(body, key).body().path("id"));
        assertProblem(422, "IDEMPOTENCY_KEY_REUSED", draft(body.replace("từ chối", "khác"), key));
        assertEquals(after, plans());
    }

    @Test
    void withoutAGoodTokenNothingIsAnsweredButAChallenge() {
        for (String token : new String[] {"", "Bearer", "Bearer x.y.z", "Bearer " + tampered()}) {
            Map<String, String> header = Map.of("Authorization", token.isEmpty() ? "none" : token);
            Answer answer = editor.send("GET", "/plans", BodyPublishers.noBody(), header);
            assertProblem(401, "UNAUTHENTICATED", answer);
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
    }

    /** A real token of a reporter that claims to be an administrator. */
    private static String tampered() {
        String token = new Tokens(Stack.running().url(Part.KEYCLOAK)).of("reporter.vhxh");
        String[] parts = token.split("\\.");
        var base64 = Base64.getUrlDecoder();
        String claims =
                new String(base64.decode(parts[1]), StandardCharsets.UTF_8).replace("\"reporter\"", "\"admin\"");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    @Test
    void aRoleThatMayNotIs403AndAPathThatNobodyServesIs404() {
        Api reporter = Stack.api().as("reporter.tanphong");
        assertProblem(403, "FORBIDDEN", reporter.tryPost("/plans", Map.of(), Map.of()));
        assertProblem(404, "NOT_FOUND", reporter.read("/nothing-here"));
    }
}
