package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;
import static vn.tiendo.reporting.evidence.Tus.begin;
import static vn.tiendo.reporting.evidence.Tus.metadata;
import static vn.tiendo.reporting.evidence.Tus.patch;
import static vn.tiendo.reporting.evidence.Tus.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.test.Traces;
import vn.tiendo.reporting.Spine;

/** What is taken, who may see it, how it is read, and when it is fixed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EvidenceResourceTest {
    private static final String PNG = "image/png";

    @Inject
    DataSource database;

    @TestHTTPResource
    URI service;

    Spine spine;
    String report;
    String item;

    @BeforeEach
    void aDraft() {
        spine = new Spine(database);
        spine.rows("update evidence set expires_at = now() - interval '1 minute' where state = 'UPLOADING'");
        report = spine.draftOf(spine.planIssued("\"MONTH\""));
        item = item(0);
    }

    @Test
    void theSameBytesAreKeptOnceAndNobodyCanTell() {
        byte[] bytes = Samples.png(300_000, 11);
        String first = uploaded(item, "a.png", PNG, bytes);
        String second = uploaded(item(1), "b.png", PNG, bytes);
        assertEquals(content(first), content(second));
        assertEquals(
                List.of("2"),
                spine.rows("select uses from evidence_content where id = ?", UUID.fromString(content(first))));
        get(second).then().body("name", equalTo("b.png"));

        Tus.reporter().delete(EVIDENCE + "/" + first).then().statusCode(204);
        assertArrayEquals(bytes, get(second + "/content").asByteArray());
        String content = content(second);
        Tus.reporter().delete(EVIDENCE + "/" + second).then().statusCode(204);
        assertEquals(List.of(), spine.rows("select 1 from evidence_content where id = ?", UUID.fromString(content)));
        assertEquals(
                List.of(), spine.rows("select 1 from evidence_chunk where content_id = ?", UUID.fromString(content)));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            bytes=0-99               | 206 | bytes 0-99/600000
            bytes=262140-262150      | 206 | bytes 262140-262150/600000
            bytes=599999-            | 206 | bytes 599999-599999/600000
            bytes=100-99999999       | 206 | bytes 100-599999/600000
            bytes=-1                 | 206 | bytes 599999-599999/600000
            bytes=-700000            | 206 | bytes 0-599999/600000
            bytes=600000-            | 416 | bytes */600000
            bytes=-0                 | 416 | bytes */600000
            bytes=5-4                | 200 | -
            bytes=0-1,5-6            | 200 | -
            items=0-1                | 200 | -
            bytes=a-b                | 200 | -
            """)
    void oneRangeOfTheBytesCanBeAskedFor(String range, int status, String contentRange) {
        byte[] bytes = Samples.png(600_000, 12);
        String id = uploaded(item, "a.png", PNG, bytes);
        Response answer = reader().header("Range", range).get(EVIDENCE + "/" + id + "/content");
        answer.then().statusCode(status);
        assertEquals(contentRange, answer.header("Content-Range"));
        if (status == 206) {
            String[] ends = contentRange.split("[ /-]");
            byte[] expected = Arrays.copyOfRange(bytes, Integer.parseInt(ends[1]), Integer.parseInt(ends[2]) + 1);
            assertArrayEquals(expected, answer.asByteArray());
            assertEquals(String.valueOf(expected.length), answer.header("Content-Length"));
        }
    }

    @Test
    void theAnswerIsAFileToSaveAndNothingToShow() {
        byte[] text = "Kết quả: 95 %\n".repeat(400).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String id = uploaded(item, "Kết quả \"quý\" 2.txt", "text/plain", text);
        Response answer = reader().header("Accept-Encoding", "gzip").get(EVIDENCE + "/" + id + "/content");
        answer.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .header("Content-Length", String.valueOf(text.length))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Ket qua _quy_ 2.txt\";"
                                + " filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20%22qu%C3%BD%22%202.txt")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Accept-Ranges", "bytes")
                .header("ETag", "\"" + Tus.sha256(text) + "\"");
        assertArrayEquals(text, answer.asByteArray());
        String tag = answer.header("ETag");
        reader().header("If-None-Match", tag)
                .get(EVIDENCE + "/" + id + "/content")
                .then()
                .statusCode(304);
        reader().header("If-Range", tag)
                .header("Range", "bytes=0-0")
                .get(EVIDENCE + "/" + id + "/content")
                .then()
                .statusCode(206);
        reader().header("If-Range", "\"other\"")
                .header("Range", "bytes=0-0")
                .get(EVIDENCE + "/" + id + "/content")
                .then()
                .statusCode(200);
        reader().head(EVIDENCE + "/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(text.length));
    }

    @ParameterizedTest(name = "{0} of {1}: get {2}, begin {3}, delete {4}")
    @CsvSource({
        "reporter, H35.TANPHONG.VHXH, 200, 201, 204",
        "report-approver, H35.TANPHONG.VHXH, 200, 201, 204",
        "reviewer, H35.TANPHONG, 200, 403, 403",
        "reporter, H35.TANPHONG, 200, 403, 403",
        "reporter, H35, 200, 403, 403",
        "auditor, H35.KHCN, 200, 403, 403",
        "reporter, H35.DOANKET, 404, 404, 404",
        "reviewer, H35.DOANKET, 404, 403, 403",
        "reviewer, H35.TANPHONG.VHXH, 200, 403, 403",
    })
    void whoReadsTheReportReadsItsEvidenceAndOnlyTheBodyThatOwesItGivesIt(
            String role, String organization, int read, int begun, int removed) {
        String id = uploaded(item, "a.png", PNG, Samples.png(500, 13));
        String unfinished = Tus.id(begin(item, "b.png", PNG, 100));
        for (String path : List.of("/" + id, "/" + id + "/content")) {
            Spine.as(role, organization).get(EVIDENCE + path).then().statusCode(read);
        }
        Spine.as(role, organization)
                .get("/api/v1/reports/" + report + "/evidence")
                .then()
                .statusCode(read);
        Tus.as(role, organization)
                .header("Upload-Length", 10)
                .header("Upload-Metadata", metadata(item, "c.png", PNG))
                .post(EVIDENCE)
                .then()
                .statusCode(begun);
        int written = begun == 201 ? 204 : begun;
        Tus.as(role, organization)
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(new byte[10])
                .patch(EVIDENCE + "/" + unfinished)
                .then()
                .statusCode(written);
        assertEquals(
                begun == 201 ? 200 : begun,
                Tus.as(role, organization).head(EVIDENCE + "/" + unfinished).statusCode());
        Tus.as(role, organization).delete(EVIDENCE + "/" + id).then().statusCode(removed);
    }

    @Test
    void handedInEvidenceIsNamedInTheEventAndStaysWhateverComesLater() {
        answerEverything();
        byte[] bytes = Samples.png(2_000, 14);
        String id = uploaded(item, "a.png", PNG, bytes);
        String unfinished = begin(item, "late.png", PNG, 1_000);
        move("submit", "");
        JsonPath submitted =
                JsonPath.from(spine.events("report.submitted", report).getLast());
        assertEquals(List.of(id), submitted.getList("evidence.id"));
        assertEquals(item, submitted.getString("evidence[0].itemId"));
        assertEquals(Tus.sha256(bytes), submitted.getString("evidence[0].sha256"));

        Tus.reporter().delete(EVIDENCE + "/" + id).then().statusCode(409).body("code", equalTo("REPORT_LOCKED"));
        patch(unfinished, 0, Samples.png(1_000, 15)).then().statusCode(409).body("code", equalTo("REPORT_LOCKED"));
        Tus.reporter().head(unfinished).then().statusCode(404);
        Tus.reporter()
                .header("Upload-Length", 10)
                .header("Upload-Metadata", metadata(item, "c.png", PNG))
                .post(EVIDENCE)
                .then()
                .statusCode(409);

        move("withdraw", "");
        Tus.reporter().delete(EVIDENCE + "/" + id).then().statusCode(204);
        get(id).then().statusCode(200).body("state", equalTo("REMOVED"));
        assertArrayEquals(bytes, get(id + "/content").asByteArray());
        reader().get("/api/v1/reports/" + report + "/evidence").then().body("items", hasSize(0));
        move("submit", "");
        assertEquals(
                List.of(),
                JsonPath.from(spine.events("report.submitted", report).getLast())
                        .getList("evidence"));
    }

    @Test
    void ofAReturnedReportOnlyTheReturnedItemsTakeEvidenceAndAnApprovedOneMustBeApprovedAgain() {
        answerEverything();
        approve();
        uploaded(item, "a.png", PNG, Samples.png(2_000, 16));
        reader().get("/api/v1/reports/" + report).then().body("status", equalTo("DRAFT"));
        move("submit", "");
        Spine.as("reviewer", WARD)
                .header("If-Match", version())
                .body("{\"items\":[{\"item\":\"" + item + "\",\"reason\":\"Thiếu minh chứng\"}]}")
                .post("/api/v1/reports/" + report + "/return")
                .then()
                .statusCode(200);
        uploaded(item, "b.png", PNG, Samples.png(2_000, 17));
        Tus.reporter()
                .header("Upload-Length", 10)
                .header("Upload-Metadata", metadata(item(1), "c.png", PNG))
                .post(EVIDENCE)
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_ITEM_NOT_RETURNED"));
        reader().get("/api/v1/reports/" + report + "/evidence")
                .then()
                .body("items.name", equalTo(List.of("a.png", "b.png")));
    }

    @Test
    void anUploadUnderWayHasNoContentYet() {
        String location = begin(item, "a.png", PNG, 100);
        Spine.as("reviewer", WARD)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("UPLOADING"))
                .body("sha256", nullValue());
        Spine.as("reviewer", WARD)
                .get(location + "/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_UNFINISHED"));
    }

    @Test
    void whatBearsAMarkOfSecrecyLeavesNothingButAnEntryInTheActivityLog() {
        int logged = spine.rows("select 1 from audit_entry where action = 'secrecy.refused'")
                .size();
        byte[] secret = Samples.docx("ỦY BAN NHÂN DÂN", "TỐI MẬT", "Số 9 về việc Zx81Qk");
        String location = begin(item, "bao-cao.docx", Samples.DOCX, secret.length);
        patch(location, 0, secret).then().statusCode(422).body("code", equalTo("SECRET_MARK_REFUSED"));
        Tus.reporter().head(location).then().statusCode(404);
        Tus.reporter()
                .header("Upload-Length", 10)
                .header("Upload-Metadata", metadata(item, "KH 12 (MẬT).docx", Samples.DOCX))
                .post(EVIDENCE)
                .then()
                .statusCode(422)
                .body("code", equalTo("SECRET_MARK_REFUSED"));
        assertEquals(List.of(), spine.rows("select 1 from evidence where subject_id = ?", UUID.fromString(item)));
        assertEquals(
                List.of(),
                spine.rows("select 1 from evidence_content c where not exists"
                        + " (select 1 from evidence e where e.content_id = c.id)"));
        for (String words : List.of("bao-cao", "KH 12", Tus.base64("bao-cao.docx"), Tus.sha256(secret))) {
            assertEquals(List.of(), Traces.of(database, words), words);
        }
        assertEquals(
                logged + 2,
                spine.rows("select 1 from audit_entry where action = 'secrecy.refused'")
                        .size());
    }

    @Test
    void withoutTheHeaderOfTheProtocolARemovalSaysWhatItMeans() {
        String path = EVIDENCE + "/" + uploaded(item, "a.png", PNG, Samples.png(500, 18));
        Spine.as("reporter", UNIT).delete(path).then().statusCode(428);
        Spine.as("reporter", UNIT)
                .header("If-Match", "\"7\"")
                .delete(path)
                .then()
                .statusCode(412);
        String tag = Spine.as("reporter", UNIT).get(path).header("ETag");
        Spine.as("reporter", UNIT).header("If-Match", tag).delete(path).then().statusCode(204);
    }

    @Test
    void whatIsNotAnUploadKeepsItsOwnLimit() throws IOException {
        try (Socket caller = new Socket(service.getHost(), service.getPort())) {
            caller.getOutputStream()
                    .write(
                            ("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                                            + Tokens.bearer("reporter", UNIT) + "\r\nContent-Length: 13000000\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 ") && answer.contains("PAYLOAD_TOO_LARGE"), answer);
        }
    }

    private void answerEverything() {
        Spine.as("reporter", UNIT)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"answer\":\"NIL\"}")
                .patch("/api/v1/reports/" + report + "/items/" + item)
                .then()
                .statusCode(200);
    }

    private void approve() {
        Spine.as("report-approver", UNIT)
                .header("If-Match", version())
                .post("/api/v1/reports/" + report + "/approve")
                .then()
                .statusCode(200);
    }

    private void move(String action, String body) {
        Spine.as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version())
                .body(body)
                .post("/api/v1/reports/" + report + "/" + action)
                .then()
                .statusCode(200);
    }

    private String version() {
        return Spine.as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }

    private String item(int index) {
        return Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[" + index + "].id");
    }

    private String content(String id) {
        return spine.rows("select content_id from evidence where id = ?", UUID.fromString(id))
                .getFirst();
    }

    private static RequestSpecification reader() {
        return Spine.as("reviewer", WARD);
    }

    private static Response get(String path) {
        return reader().get(EVIDENCE + "/" + path);
    }
}
