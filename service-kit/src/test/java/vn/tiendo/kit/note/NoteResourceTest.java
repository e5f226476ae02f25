package vn.tiendo.kit.note;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class NoteResourceTest {
    private static final String WARD = "H35.TANPHONG";
    private static final String UNIT = "H35.TANPHONG.VHXH";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void organizations() {
        DemoOrganizations.insert(database);
    }

    private static RequestSpecification as(String role, String organization) {
        return given().header("Authorization", Tokens.bearer(role, organization))
                .contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", startsWith("urn:tiendo:problem:"))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("traceId", notNullValue());
    }

    private static String write(String organization, String text) {
        return as("reporter", organization)
                .body("{\"text\":\"" + text + "\",\"stars\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aWriteAnswersWithItsVersionAndLeavesOneEventAndOneAuditEntry() throws SQLException {
        String id = write(WARD, "một");
        as("reporter", WARD).get("/api/v1/notes/" + id).then().statusCode(200).header("ETag", "\"0\"");
        assertEquals(1, count("select count(*) from outbox where key = '" + id + "' and topic = 'note.written'"));
        assertEquals(
                1, count("select count(*) from audit_entry where subject = '" + id + "' and action = 'note.write'"));
    }

    @Test
    void anEventReachesItsTopicAsACloudEventThatCarriesTheTrace() {
        String id = write(WARD, "gửi đi");
        var record = Events.awaitOne("note.written", one -> id.equals(one.key()));
        List<String> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(header.key()));
        assertTrue(headers.containsAll(List.of(
                "ce_specversion",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "ce_dataschema",
                "traceparent")));
        assertTrue(new String(record.value(), UTF_8).contains("gửi đi"));
    }

    @Test
    void whatIsRefusedAtTheEndLeavesNothing() throws SQLException {
        long before =
                count("select (select count(*) from note) + (select count(*) from outbox where topic = 'note.written')"
                        + " + (select count(*) from audit_entry) + (select count(*) from idempotency_key)");
        problem(
                as("reporter", WARD)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("{\"text\":\"x\",\"stars\":1}")
                        .post("/api/v1/notes/refused")
                        .then(),
                409,
                "CONFLICT");
        assertEquals(
                before,
                count("select (select count(*) from note) + (select count(*) from outbox where topic = 'note.written')"
                        + " + (select count(*) from audit_entry) + (select count(*) from idempotency_key)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"x\",\"stars\":1,\"colour\":\"red\"} | /colour | UNKNOWN_FIELD",
                "{\"text\":\"x\",\"stars\":\"1\"}                | /stars  | WRONG_TYPE",
                "{\"text\":\"x\",\"stars\":1.5}                  | /stars  | WRONG_TYPE",
                "{\"text\":5,\"stars\":1}                        | /text   | WRONG_TYPE",
                "{\"text\":{},\"stars\":1}                       | /text   | WRONG_TYPE",
                "{\"text\":\"x\",\"stars\":null}                 | /stars  | WRONG_TYPE",
                "{\"text\":\"a\\u0000b\",\"stars\":1}            | /text   | WRONG_TYPE",
                "{\"text\":\"\",\"stars\":1}                     | /text   | NOT_BLANK",
                "{\"text\":\"x\",\"stars\":9}                    | /stars  | MAX",
            })
    void anInvalidFieldIsNamedByPointerAndCode(String body, String pointer, String code) {
        problem(as("reporter", WARD).body(body).post("/api/v1/notes").then(), 400, "VALIDATION_FAILED")
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"x\",",
                "{\"text\":\"x\",\"text\":\"y\",\"stars\":1}",
                "{\"text\":\"x\",\"stars\":1} extra",
                "not json",
                "[]",
            })
    void aBodyThatIsNotTheContractsJsonIsMalformed(String body) {
        problem(as("reporter", WARD).body(body).post("/api/v1/notes").then(), 400, "MALFORMED_REQUEST");
    }

    @Test
    void deepNestingIsBounded() {
        String deep = "{\"text\":" + "[".repeat(100) + "]".repeat(100) + ",\"stars\":1}";
        as("reporter", WARD).body(deep).post("/api/v1/notes").then().statusCode(400);
    }

    @Test
    void anEmptyBodyIsRefused() {
        as("reporter", WARD)
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void aBodyAboveTheLimitIs413BeforeItIsSent() throws IOException {
        String head =
                "POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                        + Tokens.bearer("reporter", WARD) + "\r\nContent-Length: 1000000000\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(1_000), UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
        }
    }

    @Test
    void anotherMediaTypeIs415AndAnotherMethodIs405AndAnotherPathIs404() {
        problem(
                as("reporter", WARD)
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/notes")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(as("reporter", WARD).delete("/api/v1/notes").then(), 405, "METHOD_NOT_ALLOWED");
        as("reporter", WARD).get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        problem(as("reporter", WARD).get("/api/v1/notes/not-a-uuid").then(), 404, "NOT_FOUND");
    }

    @Test
    void textComesBackInComposedForm() {
        as("reporter", WARD)
                .body("{\"text\":\"tie\u0302\u0301n \u0111o\u0323\u0302\",\"stars\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("tiến độ"));
    }

    @Test
    void withoutAGoodTokenNobodyComesIn() {
        problem(given().get("/api/v1/notes").then(), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", startsWith("Bearer"));
        for (String token :
                List.of(Tokens.expired("reporter", WARD), Tokens.forged("reporter", WARD), "Bearer x.y.z", "Bearer")) {
            problem(given().header("Authorization", token).get("/api/v1/notes").then(), 401, "UNAUTHENTICATED");
        }
    }

    @Test
    void aRoleThatMayNotIs403AndAnUnannotatedMethodIsDeniedToAll() {
        problem(as("reviewer", WARD).get("/api/v1/notes").then(), 403, "FORBIDDEN");
        problem(as("reporter", WARD).get("/api/v1/notes/unannotated").then(), 403, "FORBIDDEN");
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = write(UNIT, "của đơn vị");
        as("reporter", UNIT).get("/api/v1/notes/" + id).then().statusCode(200);
        as("reporter", WARD).get("/api/v1/notes/" + id).then().statusCode(200);
        as("auditor", "H35").get("/api/v1/notes/" + id).then().statusCode(200);
        problem(as("reporter", "H35.DOANKET").get("/api/v1/notes/" + id).then(), 404, "NOT_FOUND");
        problem(as("reporter", "H99").get("/api/v1/notes/" + id).then(), 404, "NOT_FOUND");
        problem(
                as("reporter", "H99")
                        .body("{\"text\":\"x\",\"stars\":1}")
                        .post("/api/v1/notes")
                        .then(),
                403,
                "CALLER_WITHOUT_ORGANIZATION");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = write(WARD, "bản một");
        RequestSpecification patch = as("reporter", WARD)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body("{\"text\":\"bản hai\"}");
        problem(patch.patch("/api/v1/notes/" + id).then(), 428, "PRECONDITION_REQUIRED");
        problem(patch.header("If-Match", "\"7\"").patch("/api/v1/notes/" + id).then(), 412, "VERSION_MISMATCH");
        as("reporter", WARD)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"bản hai\"}")
                .patch("/api/v1/notes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("text", equalTo("bản hai"))
                .body("stars", equalTo(1));
        as("reporter", WARD)
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void aPatchIsReadAsStrictlyAsABody() {
        String id = write(WARD, "chặt");
        RequestSpecification patch = as("reporter", WARD)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"0\"");
        problem(patch.body("{\"colour\":\"red\"}").patch("/api/v1/notes/" + id).then(), 400, "VALIDATION_FAILED")
                .body("errors.pointer", hasItem("/colour"));
        problem(patch.body("{\"text\":null}").patch("/api/v1/notes/" + id).then(), 400, "VALIDATION_FAILED")
                .body("errors.pointer", hasItem("/text"));
        problem(patch.body("[1]").patch("/api/v1/notes/" + id).then(), 400, "MALFORMED_REQUEST");
    }

    @Test
    void aRepeatedPostHasOneEffectAndTheSameAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> post = () -> as("reporter", WARD)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"một lần\",\"stars\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var answers = new HashSet<String>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : clients.invokeAll(java.util.Collections.nCopies(8, post))) {
                answers.add(answer.get());
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        }
        assertEquals(1, answers.size());
        assertEquals(
                1,
                count("select count(*) from outbox where key = '"
                        + answers.iterator().next() + "'"));
        problem(
                as("reporter", WARD)
                        .header("Idempotency-Key", key)
                        .body("{\"text\":\"khác\",\"stars\":1}")
                        .post("/api/v1/notes")
                        .then(),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        as("reporter", UNIT)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"người khác\",\"stars\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileRowsAreAdded() {
        String organization = "H35.BINHLU";
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            before.add(write(organization, "trang " + i));
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = as("reporter", organization).queryParam("limit", 3);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.path("next");
            write(organization, "thêm");
        } while (next != null && seen.size() < 100);
        assertEquals(before, seen.subList(0, 7));
        assertEquals(seen.size(), new HashSet<>(seen).size());
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "limit,x", "cursor,%%%", "cursor,AAAA"})
    void aPageThatCannotBeIsRefused(String name, String value) {
        problem(
                as("reporter", WARD)
                        .queryParam(name, value)
                        .get("/api/v1/notes")
                        .then(),
                400,
                "CURSOR_INVALID");
    }

    @Test
    void messagesAreVietnameseUnlessEnglishIsPreferred() {
        given().get("/api/v1/notes").then().body("title", equalTo("Chưa đăng nhập"));
        given().header("Accept-Language", "en-GB,en;q=0.8")
                .get("/api/v1/notes")
                .then()
                .body("title", equalTo("Not authenticated"));
        given().header("Accept-Language", "zh;q=%%")
                .get("/api/v1/notes")
                .then()
                .body("title", equalTo("Chưa đăng nhập"));
    }

    @Test
    void operatorsSeeHealthAndLag() {
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("outbox relay"));
        given().get("/q/health/ready").then().statusCode(200).body("checks.status", everyItem(equalTo("UP")));
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("tiendo_outbox_pending"));
        assertTrue(metrics.contains("kafka_consumer_fetch_manager_records_lag"));
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.keySet()", hasItem("/api/v1/notes/{id}"));
    }
}
