package vn.tiendo.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class NotificationResourceTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String WARD = "H35.TANPHONG";
    private static final String REPORTER = Tokens.bearer("reporter", DIVISION);

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void inboxHoldsWhatIsAddressedToTheOwnOrganisationAndRoleAlone() {
        UUID unit = database.notification(DIVISION, "reporter", "report-approver");
        UUID approvers = database.notification(DIVISION, "report-approver");
        UUID reviewers = database.notification(WARD, "reviewer");
        database.notification("H35.DOANKET", "reporter");

        inbox(REPORTER).body("items.id", contains(unit.toString()));
        inbox(Tokens.bearer("report-approver", DIVISION))
                .body("items.id", contains(approvers.toString(), unit.toString()));
        inbox(Tokens.bearer(Set.of("reporter", "report-approver"), DIVISION))
                .body("items.id", contains(approvers.toString(), unit.toString()))
                .body("unread", equalTo(2));
        inbox(Tokens.bearer("reviewer", WARD)).body("items.id", contains(reviewers.toString()));
        inbox(Tokens.bearer("admin", "H35")).body("items", empty()).body("unread", equalTo(0));
        inbox(Tokens.bearer("reporter", "H99.UNKNOWN")).body("items", empty());
    }

    @Test
    void eachUserReadsForThemselves() {
        UUID id = database.notification(DIVISION, "reporter", "report-approver");
        inbox(REPORTER).body("unread", equalTo(1)).body("items[0].readAt", nullValue());

        String readAt = read(id, REPORTER)
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
        read(id, REPORTER).statusCode(200).body("readAt", equalTo(readAt));

        inbox(REPORTER).body("unread", equalTo(0)).body("items[0].readAt", equalTo(readAt));
        unread(REPORTER).body("items", empty());
        unread(Tokens.bearer("report-approver", DIVISION)).body("items.id", contains(id.toString()));
        assertEquals(
                2,
                database.count(
                        "select count(*) from audit_entry where subject = ? and action = 'notification.read'", id));
    }

    @Test
    void manyAreReadAtOnceAndOnlyTheOwn() {
        UUID first = database.notification(DIVISION, "reporter");
        UUID second = database.notification(DIVISION, "reporter");
        UUID others = database.notification(WARD, "reviewer");

        readMany("{\"ids\": [\"" + first + "\", \"" + others + "\"]}")
                .statusCode(200)
                .body("read", equalTo(1));
        unread(REPORTER).body("items.id", contains(second.toString()));
        readMany("{\"before\": \"2030-01-01T00:00:00Z\"}").statusCode(200).body("read", equalTo(1));
        readMany("{\"before\": \"2030-01-01T00:00:00Z\"}").statusCode(200).body("read", equalTo(0));
        assertEquals(2, database.count("select count(*) from notification_read"));

        for (String body : List.of(
                "{}",
                "{\"ids\": []}",
                "{\"ids\": [null]}",
                "{\"ids\": [\"" + first + "\"], \"before\": \"2030-01-01T00:00:00Z\"}")) {
            readMany(body).statusCode(400);
        }
        readMany("{\"before\": \"-1000000000-01-01T00:00:00Z\"}")
                .statusCode(200)
                .body("read", equalTo(0));
    }

    @Test
    void inboxIsFilteredAndCountedByKind() {
        UUID accepted = database.notification(DIVISION, "reporter");
        UUID returned = database.notification(DIVISION, "reporter");
        database.run(
                "update notification set kind = 'REPORT_RETURNED', created_at = '2026-01-31T18:00:00Z' where id = ?",
                returned);

        inbox(REPORTER, "kind", "REPORT_ACCEPTED").body("items.id", contains(accepted.toString()));
        inbox(REPORTER, "from", "2026-02-01", "to", "2026-02-01").body("items.id", contains(returned.toString()));
        inbox(REPORTER, "to", "2026-01-31").body("items", empty());
        String subject = database.strings("select subject_id from notification where id = ?", returned)
                .getFirst();
        inbox(REPORTER, "subject", subject).body("items.id", contains(returned.toString()));
        inbox(REPORTER, "from", "+999999999-12-31").body("items", empty());

        given().header("Authorization", REPORTER)
                .get("/api/v1/notifications/unread")
                .then()
                .statusCode(200)
                .body("unread", equalTo(2))
                .body("kinds.kind", contains("REPORT_ACCEPTED", "REPORT_RETURNED"))
                .body("kinds.unread", contains(1, 1));
        given().header("Authorization", Tokens.bearer("reviewer", WARD))
                .get("/api/v1/notifications/unread")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
    }

    @Test
    void notificationOfOthersDoesNotExist() {
        UUID id = database.notification(WARD, "reviewer");
        read(id, REPORTER).statusCode(404).body("code", equalTo("NOT_FOUND"));
        read(id, Tokens.bearer("reporter", WARD)).statusCode(404);
        read(UUID.randomUUID(), Tokens.bearer("reviewer", WARD)).statusCode(404);
        assertEquals(0, database.count("select count(*) from notification_read"));
    }

    @Test
    void pagesDoNotShiftUnderNewNotifications() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.addFirst(database.notification(DIVISION, "reporter").toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    cursor == null ? inbox(REPORTER, "limit", "2") : inbox(REPORTER, "limit", "2", "cursor", cursor);
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            String link = page.extract().header("Link");
            assertEquals(
                    cursor == null ? null : "</api/v1/notifications?limit=2&cursor=" + cursor + ">; rel=\"next\"",
                    link);
            database.notification(DIVISION, "reporter");
        } while (cursor != null);
        assertEquals(expected, seen);
    }

    @Test
    void textsFollowTheLanguage() {
        database.notification(DIVISION, "reporter");
        inbox(REPORTER).body("items[0].title", equalTo("Báo cáo được chấp nhận: báo cáo"));
        given().header("Authorization", REPORTER)
                .header("Accept-Language", "en")
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("Report accepted: report"));
    }

    @Test
    void badRequestsAreRefused() {
        given().get("/api/v1/notifications").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        for (String cursor : List.of("!", "bm9uc2Vuc2U", "MTp4", "999")) {
            get(REPORTER, "cursor", cursor).statusCode(400);
        }
        get(REPORTER, "limit", "201").statusCode(400);
        given().header("Authorization", REPORTER)
                .post("/api/v1/notifications/nonsense/read")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse readMany(String body) {
        return given().header("Authorization", REPORTER)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notifications/read")
                .then();
    }

    private static ValidatableResponse inbox(String token, String... query) {
        return get(token, query).statusCode(200);
    }

    private static ValidatableResponse unread(String token) {
        return get(token, "unread", "").statusCode(200);
    }

    private static ValidatableResponse get(String token, String... query) {
        var request = given().header("Authorization", token);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/notifications").then();
    }

    private static ValidatableResponse read(UUID id, String token) {
        return given().header("Authorization", token)
                .post("/api/v1/notifications/{id}/read", id)
                .then();
    }
}
