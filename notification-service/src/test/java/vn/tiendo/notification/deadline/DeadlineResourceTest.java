package vn.tiendo.notification.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static vn.tiendo.notification.Database.PERIODIC;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DeadlineResourceTest {
    private static final Instant DUE = Instant.parse("2040-06-15T17:00:00Z");

    @Inject
    Database database;

    private UUID ofDivision;
    private UUID ofWard;
    private UUID ofOtherWard;

    @BeforeEach
    void threeDeadlines() {
        database.reset();
        ofDivision = database.deadline(PERIODIC, DUE, DUE.minus(Duration.ofDays(3)));
        ofWard = database.deadline(PERIODIC, DUE.plusSeconds(1), DUE, "H35.TANPHONG", "H35.KHCN");
        ofOtherWard = database.deadline(PERIODIC, DUE.plusSeconds(2), DUE, "H35.DOANKET", "H35.KHCN");
    }

    @Test
    void listCoversWhatIsOwedAtOrBelowAndWhatIsOwedToTheCaller() {
        list("reporter", "H35.TANPHONG.VHXH").body("items.id", contains(ofDivision.toString()));
        list("reporter", "H35.TANPHONG").body("items.id", contains(ofDivision.toString(), ofWard.toString()));
        list("reviewer", "H35.KHCN").body("items.id", contains(ofWard.toString(), ofOtherWard.toString()));
        list("reviewer", "H35")
                .body("items.id", contains(ofDivision.toString(), ofWard.toString(), ofOtherWard.toString()));
        list("auditor", "Z35").body("items.size()", equalTo(3));
        list("reviewer", "Z35").body("items", empty());
    }

    @Test
    void listIsNarrowedAndPaged() {
        String subject = database.strings("select subject_id from deadline where id = ?", ofWard)
                .getFirst();
        list("reviewer", "H35", "subject", subject).body("items.id", contains(ofWard.toString()));
        list("reviewer", "H35", "organization", "H35.DOANKET").body("items.id", contains(ofOtherWard.toString()));
        list("reviewer", "H35", "status", "CLOSED").body("items", empty());
        String next = list("reviewer", "H35", "limit", "2")
                .body("items.id", contains(ofDivision.toString(), ofWard.toString()))
                .extract()
                .path("next");
        list("reviewer", "H35", "limit", "2", "cursor", next).body("items.id", contains(ofOtherWard.toString()));
    }

    @Test
    void deadlineOutsideTheScopeDoesNotExist() {
        get("/api/v1/deadlines/" + ofOtherWard, "reporter", "H35.TANPHONG")
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        get("/api/v1/deadlines/" + ofOtherWard + "/timeline", "reporter", "H35.TANPHONG")
                .statusCode(404);
        get("/api/v1/deadlines/" + ofDivision, "reviewer", "H35.KHCN").statusCode(404);
    }

    @Test
    void deadlineSaysWhoOwesWhatToWhom() {
        get("/api/v1/deadlines/" + ofDivision, "reporter", "H35.TANPHONG.VHXH")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("organization.code", equalTo("H35.TANPHONG.VHXH"))
                .body("recipient.code", equalTo("H35.TANPHONG"))
                .body("dueAt", equalTo("2040-06-15T17:00:00Z"))
                .body("nextAt", equalTo("2040-06-12T17:00:00Z"))
                .body("status", equalTo("OPEN"));
    }

    @Test
    void timelineShowsWhatWasSentToWhomWhatIsPlannedAndWhatWasSkipped() {
        UUID reminder = UUID.randomUUID();
        Instant sentAt = DUE.minus(Duration.ofDays(3));
        database.run(
                "insert into reminder (id, deadline_id, due_at, after_due, planned_at, sent_at) values (?, ?, ?, -259200, ?, ?)",
                reminder,
                ofDivision,
                DUE,
                sentAt,
                sentAt);
        UUID notification = database.notification("H35.TANPHONG.VHXH", "reporter", "report-approver");
        database.run("update notification set reminder_id = ? where id = ?", reminder, notification);
        database.run("update deadline set next_at = ? where id = ?", DUE.minus(Duration.ofDays(1)), ofDivision);
        for (String way : List.of("first INBOX DELIVERED", "first EMAIL DELIVERED", "second EMAIL FAILED")) {
            String[] parts = way.split(" ");
            database.run("""
                    insert into notice_delivery (id, notification_id, subject, stands_in, channel, state, good_until, created_at)
                    values (gen_random_uuid(), ?, ?, false, ?, ?, now(), now())
                    """, notification, parts[0], parts[1], parts[2]);
        }
        for (String reader : List.of("second", "first")) {
            database.run(
                    "insert into notification_read values (?, ?, ?)",
                    reader,
                    notification,
                    sentAt.plusSeconds(reader.equals("first") ? 60 : 120));
        }
        get("/api/v1/deadlines/" + ofDivision + "/timeline", "reporter", "H35.TANPHONG.VHXH")
                .statusCode(200)
                .body("deadline.id", equalTo(ofDivision.toString()))
                .body("steps.rung", contains("-P7D", "-P3D", "-P1D", "PT0S"))
                .body("steps.state", contains("SKIPPED", "SENT", "PLANNED", "PLANNED"))
                .body("steps[1].sentAt", equalTo(sentAt.toString()))
                .body(
                        "steps[1].told.organization.id",
                        contains(DemoOrganizations.id("H35.TANPHONG.VHXH").toString()))
                .body("steps[1].told[0].roles", containsInAnyOrder("reporter", "report-approver"))
                .body("steps[1].told[0].deliveredAt", notNullValue())
                .body("steps[1].told[0].readAt", equalTo(sentAt.plusSeconds(60).toString()))
                .body("steps[1].told[0].channels.channel", contains("EMAIL", "INBOX"))
                .body("steps[1].told[0].channels.people", contains(2, 1))
                .body("steps[1].told[0].channels.delivered", contains(1, 1))
                .body("steps[1].told[0].channels.failed", contains(1, 0))
                .body("pauses", empty())
                .body("steps[3].told", empty());
    }

    @Test
    void timelineIsPrintedAsAnOfficialDocumentForWhoeverReadsIt() {
        String path = "/api/v1/deadlines/" + ofDivision + "/timeline/document";
        byte[] pdf = get(path, "reporter", "H35.TANPHONG.VHXH")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        assertArrayEquals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(pdf, 4));
        get(path + "?format=docx", "reviewer", "H35.TANPHONG")
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        get(path + "?format=odt", "reviewer", "H35.TANPHONG")
                .statusCode(400)
                .body("code", equalTo("PRINT_FORMAT_UNKNOWN"));
        get(path, "reviewer", "H35.DOANKET").statusCode(404);
    }

    /** What was told stays told; what comes after it waits for the answer. */
    @Test
    void timelineShowsWhatWaitsForTheAnswerToADifficulty() {
        database.run(
                "insert into reminder (id, deadline_id, due_at, after_due, planned_at, sent_at) values (?, ?, ?, -259200, ?, ?)",
                UUID.randomUUID(),
                ofDivision,
                DUE,
                DUE.minus(Duration.ofDays(3)),
                DUE.minus(Duration.ofDays(3)));
        Instant since = DUE.minus(Duration.ofDays(2));
        database.run("update deadline set next_at = null, waiting_since = ? where id = ?", since, ofDivision);
        for (Instant answered : new Instant[] {since.minusSeconds(60), null}) {
            database.run(
                    "insert into waiting (difficulty_id, subject_id, version, since, answered_at)"
                            + " select gen_random_uuid(), subject_id, 1, ?, cast(? as timestamptz) from deadline where id = ?",
                    answered == null ? since : since.minusSeconds(3_600),
                    answered,
                    ofDivision);
        }
        get("/api/v1/deadlines/" + ofDivision + "/timeline", "reporter", "H35.TANPHONG.VHXH")
                .statusCode(200)
                .body("deadline.waitingSince", equalTo(since.toString()))
                .body("steps.state", contains("SKIPPED", "SENT", "WAITING", "WAITING"))
                .body("pauses.since", contains(since.minusSeconds(3_600).toString(), since.toString()))
                .body("pauses[0].answeredAt", equalTo(since.minusSeconds(60).toString()))
                .body("pauses[1].answeredAt", nullValue());
    }

    @Test
    void badRequestsAreRefused() {
        get("/api/v1/deadlines?status=NONSENSE", "reviewer", "H35").statusCode(400);
        get("/api/v1/deadlines?subject=nonsense", "reviewer", "H35").statusCode(400);
        get("/api/v1/deadlines?cursor=MTp4MTp5", "reviewer", "H35").statusCode(400);
        given().get("/api/v1/deadlines").then().statusCode(401);
    }

    private static ValidatableResponse list(String role, String organization, String... query) {
        var request = given().header("Authorization", Tokens.bearer(role, organization));
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/deadlines").then().statusCode(200);
    }

    private static ValidatableResponse get(String path, String role, String organization) {
        return given().header("Authorization", Tokens.bearer(role, organization))
                .get(path)
                .then();
    }
}
