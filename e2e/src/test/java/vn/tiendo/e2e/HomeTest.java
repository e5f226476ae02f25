package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;

/** One call that says what to do, for several of the demo users. */
class HomeTest {
    private static Api as(String user) {
        return Stack.api().as(user);
    }

    private static boolean holds(JsonNode list, String id) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .anyMatch(item -> item.path("id").asText().equals(id));
    }

    @ParameterizedTest
    @CsvSource({
        "reporter.vhxh, reporter, H35.TANPHONG.VHXH, UNIT",
        "reviewer.khcn, reviewer, H35.KHCN, DEPARTMENT",
        "issuer.tinh, plan-issuer, H35, PROVINCE",
        "auditor, auditor, H35, PROVINCE",
    })
    void everyUserIsToldWhoTheyAre(String user, String role, String organization, String level) {
        JsonNode me = as(user).get("/me");
        assertFalse(me.path("subject").asText().isEmpty());
        assertFalse(me.path("username").isTextual(), "access tokens of this realm name nobody");
        assertTrue(me.path("roles").toString().contains(role), me.toString());
        assertEquals(organization, me.at("/organization/code").asText());
        assertEquals(level, me.at("/organization/level").asText());
        assertTrue(me.path("unavailable").isEmpty());
    }

    @Test
    void whatOneOwesAndWhatWaitsForTheOther() {
        Api reviewer = as("reviewer.tanphong");
        String obligation = reviewer.post(
                        "/obligations",
                        Map.of(
                                "reporter", "H35.TANPHONG.VHXH",
                                "title", "Rà soát cho trang chủ (demo)",
                                "dueAt",
                                        Instant.now()
                                                .plus(Duration.ofMinutes(30))
                                                .toString()))
                .path("id")
                .asText();
        JsonNode home = as("reporter.vhxh").get("/home?limit=20");
        assertTrue(holds(home.path("owed"), obligation), home.toString());
        assertTrue(home.at("/owed/total").asInt() >= 1);

        String report = as("reporter.vhxh")
                .post("/reports", Map.of("obligation", obligation))
                .path("id")
                .asText();
        JsonNode owed = as("reporter.vhxh").get("/home?limit=20").path("owed");
        assertEquals(
                report,
                StreamSupport.stream(owed.path("items").spliterator(), false)
                        .filter(item -> item.path("id").asText().equals(obligation))
                        .findFirst()
                        .orElseThrow()
                        .at("/report/id")
                        .asText());
        assertTrue(holds(as("approver.vhxh").get("/home?limit=20").at("/waiting/reportsToApprove"), report));
        String item = as("reporter.vhxh")
                .get("/reports/" + report + "/items")
                .at("/items/0/id")
                .asText();
        String path = "/reports/" + report + "/items/" + item;
        as("reporter.vhxh").patch(path, Map.of("text", "Đã rà soát (demo)"), "\"0\"");
        as("approver.vhxh").post("/reports/" + report + "/submit", Map.of(), etag("approver.vhxh", report));

        JsonNode waiting = reviewer.get("/home?limit=20").path("waiting");
        assertTrue(holds(waiting.path("reportsToReview"), report), waiting.toString());
        assertFalse(holds(as("reviewer.khcn").get("/home?limit=20").at("/waiting/reportsToReview"), report));
        eventually(
                "the reviewer's inbox to tell of it",
                Duration.ofSeconds(30),
                () -> Optional.of(reviewer.get("/home"))
                        .filter(one -> one.at("/notifications/total").asInt() > 0));
    }

    private static String etag(String user, String report) {
        return as(user).read("/reports/" + report).etag();
    }

    @Test
    void aServiceThatIsDownLeavesItsPartOutAndNothingElse() {
        Stack.running().kill(Part.REPORTING);
        try {
            Answer home = as("reviewer.tanphong").read("/home");
            assertEquals(200, home.status(), home.text());
            assertEquals(
                    "[\"reporting-service\"]", home.body().path("unavailable").toString());
            assertTrue(home.body().at("/late/tasks/total").isNumber(), home.text());
            assertTrue(home.body().path("owed").isMissingNode());
            assertTrue(as("reviewer.tanphong").get("/me").path("unavailable").isEmpty());
        } finally {
            Stack.running().restart(Part.REPORTING);
        }
        eventually(
                "the whole home",
                Duration.ofSeconds(60),
                () -> Optional.of(as("reviewer.tanphong").get("/home"))
                        .filter(one -> one.path("unavailable").isEmpty()));
    }
}
