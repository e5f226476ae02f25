package vn.tiendo.notification.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.notification.Database.PERIODIC;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

/** A draft of the ward about its division, as the sweep leaves it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class LetterResourceTest {
    private static final Instant DUE = Instant.parse("2040-06-15T17:00:00Z");
    private static final String WARD = Tokens.bearer("reviewer", "H35.TANPHONG");
    private static final String DIVISION = Tokens.bearer("reporter", "H35.TANPHONG.VHXH");
    private static final String PROVINCE = Tokens.bearer("reviewer", "H35");

    @Inject
    Database database;

    @Inject
    Commendations commendations;

    private UUID deadline;
    private UUID letter;

    @BeforeEach
    void draft() {
        database.reset();
        deadline = database.deadline(PERIODIC, DUE, DUE);
        letter = UUID.randomUUID();
        database.run(
                """
                insert into letter (id, version, kind, status, deadline_id, issuer_id, about_id, addressee_id, template_id,
                                    due_at, work, created_at)
                values (?, 0, 'URGING', 'DRAFT', ?, ?, ?, ?, '01980000-0000-7000-8000-000000000101', ?, 'Báo cáo tháng 6', ?)
                """,
                letter,
                deadline,
                DemoOrganizations.id("H35.TANPHONG"),
                DemoOrganizations.id("H35.TANPHONG.VHXH"),
                DemoOrganizations.id("H35.TANPHONG.VHXH"),
                DUE,
                DUE.plus(Duration.ofDays(2)));
    }

    @Test
    void draftIsReadByTheBodyThatWouldIssueItAndThoseAboveOnly() {
        get(WARD, "")
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFT"))
                .body("subject", equalTo("Đôn đốc thực hiện Báo cáo tháng 6"))
                .body("body", containsString("đến nay đã quá hạn 2 ngày"));
        get(PROVINCE, "").statusCode(200);
        get(DIVISION, "").statusCode(404);
        get(DIVISION, "/document").statusCode(404);
        get(Tokens.bearer("reviewer", "H35.DOANKET"), "").statusCode(404);
        assertEquals(1, list(WARD, "?status=DRAFT&kind=URGING&about=H35.TANPHONG.VHXH"));
        assertEquals(0, list(DIVISION, ""));
    }

    @Test
    void issuedLetterKeepsItsWordsAndIsTold() {
        decide(DIVISION, "issue", "0", "{}").statusCode(403);
        decide(PROVINCE, "issue", "0", "{}").statusCode(403).body("code", equalTo("LETTER_NOT_ISSUER"));
        decide(WARD, "issue", null, "{}").statusCode(428);
        decide(WARD, "issue", "7", "{}").statusCode(412);
        decide(WARD, "issue", "0", "{\"number\": \"12\"}")
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("number", equalTo("12"))
                .body("decidedAt", notNullValue());
        decide(WARD, "drop", "1", "{\"reason\": \"Muộn\"}").statusCode(409).body("code", equalTo("LETTER_DECIDED"));
        get(DIVISION, "").statusCode(200).body("subject", equalTo("Đôn đốc thực hiện Báo cáo tháng 6"));
        assertEquals(
                List.of("LETTER_ISSUED H35.TANPHONG.VHXH LETTER " + letter),
                database.strings("select n.kind || ' ' || o.code || ' ' || n.subject_type || ' ' || n.subject_id"
                        + " from notification n join organization_copy o on o.id = n.organization_id"));
        assertEquals(
                1,
                database.count(
                        "select count(*) from audit_entry where subject = ? and action = 'letter.issued'", letter));
    }

    @Test
    void droppedDraftStaysWithTheBodyThatDroppedIt() {
        decide(WARD, "drop", "0", "{}").statusCode(400);
        decide(WARD, "drop", "0", "{\"reason\": \"Đã nộp\"}")
                .statusCode(200)
                .body("status", equalTo("DROPPED"))
                .body("reason", equalTo("Đã nộp"));
        get(DIVISION, "").statusCode(404);
        assertEquals(0, database.count("select count(*) from notification"));
    }

    @Test
    void letterIsPrintedAsAnOfficialDocumentAndTheSameOneTwice() {
        byte[] pdf = bytes("?format=pdf", "application/pdf");
        assertTrue(new String(Arrays.copyOf(pdf, 5), java.nio.charset.StandardCharsets.US_ASCII).startsWith("%PDF"));
        assertArrayEquals(pdf, bytes("", "application/pdf"));
        byte[] docx = bytes("?format=docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertEquals('P', docx[0]);
        get(WARD, "/document?format=odt").statusCode(400).body("code", equalTo("PRINT_FORMAT_UNKNOWN"));
    }

    @Test
    void earlyWorkIsProposedForCommendationOnce() throws Throwable {
        for (int i = 0; i < 2; i++) {
            VertxContextSupport.subscribeAndAwait(() -> commendations.propose(deadline));
        }
        assertEquals(1, list(WARD, "?kind=COMMENDATION"));
        assertEquals(
                List.of("LETTER_DRAFTED H35.TANPHONG"),
                database.strings("select n.kind || ' ' || o.code from notification n"
                        + " join organization_copy o on o.id = n.organization_id"));
    }

    private int list(String token, String query) {
        return given().header("Authorization", token)
                .get("/api/v1/letters" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private ValidatableResponse get(String token, String path) {
        return given().header("Authorization", token)
                .get("/api/v1/letters/" + letter + path)
                .then();
    }

    private byte[] bytes(String query, String type) {
        return get(WARD, "/document" + query)
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    private ValidatableResponse decide(String token, String transition, String version, String body) {
        var request = given().header("Authorization", token)
                .contentType("application/json")
                .body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post("/api/v1/letters/" + letter + "/" + transition).then();
    }
}
