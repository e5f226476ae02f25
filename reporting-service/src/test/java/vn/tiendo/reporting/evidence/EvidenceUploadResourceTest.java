package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;
import static vn.tiendo.reporting.evidence.Tus.begin;
import static vn.tiendo.reporting.evidence.Tus.metadata;
import static vn.tiendo.reporting.evidence.Tus.patch;
import static vn.tiendo.reporting.evidence.Tus.reporter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.reporting.Spine;

/** The protocol: tus 1.0.0. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EvidenceUploadResourceTest {
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
        item = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[0].id");
    }

    @Test
    void optionsTellWhatIsOffered() {
        Spine.as("reporter", UNIT)
                .options(EVIDENCE)
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", containsString("creation-with-upload"))
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", String.valueOf(100 << 20));
    }

    @Test
    void aFileThatTheServiceDiesOfAgainAndAgainIsLookedIntoNoMore() {
        byte[] bytes = Samples.png(900, 41);
        String location = begin(item, "a.png", PNG, bytes.length);
        UUID id = UUID.fromString(Tus.id(location));
        spine.rows("update evidence set looks = 3 where id = ?", id);
        patch(location, 0, bytes).then().statusCode(422).body("code", equalTo("EVIDENCE_DAMAGED"));
        reporter().head(location).then().statusCode(422);
        assertEquals(List.of("UPLOADING"), spine.rows("select state from evidence where id = ?", id));

        spine.rows("update evidence set looks = 2 where id = ?", id);
        reporter().head(location).then().statusCode(200).header("Upload-Offset", "900");
        assertEquals(List.of("READY"), spine.rows("select state from evidence where id = ?", id));
    }

    @Test
    void anUploadInThreePartsBecomesEvidence() {
        byte[] bytes = Samples.png(700_000, 1);
        String location = begin(item, "Ảnh đường số 5.png", PNG, bytes.length);
        patch(location, 0, Arrays.copyOf(bytes, 100)).then().statusCode(204).header("Upload-Offset", "100");
        patch(location, 100, Arrays.copyOfRange(bytes, 100, 600_000))
                .then()
                .statusCode(204)
                .header("Upload-Offset", "600000")
                .header("Upload-Expires", containsString("GMT"));
        reporter()
                .head(location)
                .then()
                .statusCode(200)
                .header("Upload-Offset", "600000")
                .header("Upload-Length", "700000")
                .header("Upload-Metadata", metadata(item, "Ảnh đường số 5.png", PNG))
                .header("Cache-Control", "no-store")
                .header("Tus-Resumable", "1.0.0");
        patch(location, 600_000, Arrays.copyOfRange(bytes, 600_000, 700_000))
                .then()
                .statusCode(204);

        Spine.as("reviewer", WARD)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("name", equalTo("Ảnh đường số 5.png"))
                .body("type", equalTo(PNG))
                .body("sha256", equalTo(Tus.sha256(bytes)))
                .body("size", equalTo(700_000))
                .body("subjectKind", equalTo("reportItem"))
                .body("subject", equalTo(item))
                .body("organization.code", equalTo(UNIT))
                .body("uploadedAt", notNullValue());
        assertArrayEquals(
                bytes, Spine.as("reviewer", WARD).get(location + "/content").asByteArray());
        assertEquals(
                List.of("262144", "262144", "175712"),
                spine.rows(
                        "select octet_length(c.bytes) from evidence_chunk c join evidence e on e.content_id = c.content_id"
                                + " where e.id = ? order by c.number",
                        UUID.fromString(Tus.id(location))));
    }

    @Test
    void aFileCanComeWithTheRequestThatBeginsIt() {
        byte[] pdf = Samples.pdf();
        String location = reporter()
                .header("Upload-Length", pdf.length)
                .header("Upload-Metadata", metadata(item, "Quyết định.pdf", "application/pdf"))
                .contentType("application/offset+octet-stream")
                .body(pdf)
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .header("Upload-Offset", String.valueOf(pdf.length))
                .extract()
                .header("Location");
        Spine.as("reporter", UNIT).get(location).then().body("state", equalTo("READY"));
    }

    @Test
    void theLengthCanBeSaidLater() {
        byte[] bytes = Samples.png(1_000, 2);
        String location = reporter()
                .header("Upload-Defer-Length", 1)
                .header("Upload-Metadata", metadata(item, "a.png", PNG))
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        patch(location, 0, Arrays.copyOf(bytes, 600)).then().statusCode(204);
        reporter().head(location).then().header("Upload-Defer-Length", "1").header("Upload-Offset", "600");
        reporter()
                .header("Upload-Offset", 600)
                .header("Upload-Length", 1_000)
                .contentType("application/offset+octet-stream")
                .body(Arrays.copyOfRange(bytes, 600, 1_000))
                .patch(location)
                .then()
                .statusCode(204);
        Spine.as("reporter", UNIT).get(location).then().body("sha256", equalTo(Tus.sha256(bytes)));
    }

    @Test
    void whatCameBeforeAConnectionBrokeIsKept() throws IOException {
        byte[] bytes = Samples.png(900_000, 3);
        String location = begin(item, "b.png", PNG, bytes.length);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + URI.create(location).getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                            + Tokens.bearer("reporter", UNIT)
                            + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream"
                            + "\r\nContent-Length: 900000\r\n\r\n")
                    .getBytes());
            out.write(bytes, 0, 400_000);
            out.flush();
            Events.await("the first piece", () -> offset(location) >= 262_144);
        }
        Events.await("what came after it", () -> offset(location) == 400_000);

        patch(location, 400_000, Arrays.copyOfRange(bytes, 400_000, 900_000))
                .then()
                .statusCode(204);
        Spine.as("reporter", UNIT).get(location).then().body("sha256", equalTo(Tus.sha256(bytes)));
    }

    @Test
    void ofTwoWhoSendTheSamePartExactlyOneWins() {
        byte[] bytes = Samples.png(5_000_000, 4);
        String location = begin(item, "c.png", PNG, bytes.length);
        List<Integer> answers =
                Stream.of(1, 2)
                        .map(i -> CompletableFuture.supplyAsync(() -> patch(location, 0, bytes)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList();
        assertEquals(List.of(204, 409), answers);
        Spine.as("reporter", UNIT).get(location).then().body("sha256", equalTo(Tus.sha256(bytes)));
    }

    @Test
    void aPartWithAWrongChecksumLeavesNothing() {
        byte[] bytes = Samples.png(600_000, 5);
        String location = begin(item, "d.png", PNG, bytes.length);
        patch(location, 0, Arrays.copyOf(bytes, 1_000)).then().statusCode(204);
        byte[] rest = Arrays.copyOfRange(bytes, 1_000, bytes.length);
        checked(location, "sha1", Tus.digest("SHA-1", bytes), rest).then().statusCode(460);
        reporter().head(location).then().header("Upload-Offset", "1000");
        checked(location, "crc32", new byte[4], rest)
                .then()
                .statusCode(400)
                .body("code", equalTo("TUS_CHECKSUM_UNSUPPORTED"));
        checked(location, "sha256", Tus.digest("SHA-256", rest), rest).then().statusCode(204);
        assertArrayEquals(
                bytes, Spine.as("reporter", UNIT).get(location + "/content").asByteArray());
    }

    private static Response checked(String location, String algorithm, byte[] digest, byte[] bytes) {
        return reporter()
                .header("Upload-Offset", 1_000)
                .header("Upload-Checksum", algorithm + " " + Base64.getEncoder().encodeToString(digest))
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(location);
    }

    @Test
    void aClientThatCannotPatchNamesTheMethodInAHeader() {
        byte[] pdf = Samples.pdf();
        String location = begin(item, "e.pdf", "application/pdf", pdf.length);
        reporter()
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(pdf)
                .post(location)
                .then()
                .statusCode(204);
        Spine.as("reporter", UNIT).get(location).then().body("state", equalTo("READY"));
    }

    @ParameterizedTest(name = "{0}: {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Tus-Resumable   | 0.2.2                    | 412 | TUS_VERSION_UNSUPPORTED
            Upload-Offset   | 5                        | 409 | EVIDENCE_OFFSET_MISMATCH
            Upload-Offset   | -1                       | 400 | TUS_HEADER_INVALID
            Content-Type    | application/octet-stream | 415 | UNSUPPORTED_MEDIA_TYPE
            Upload-Length   | 99                       | 400 | TUS_HEADER_INVALID
            Upload-Checksum | sha1                     | 400 | TUS_CHECKSUM_UNSUPPORTED
            """)
    void aPatchThatIsNotRightChangesNothing(String header, String value, int status, String code) {
        String location = begin(item, "f.png", PNG, 100);
        Map<String, String> headers = new HashMap<>(Map.of(
                "Tus-Resumable", "1.0.0", "Upload-Offset", "0", "Content-Type", "application/offset+octet-stream"));
        headers.put(header, value);
        Tus.plain("reporter", UNIT)
                .headers(headers)
                .body(new byte[10])
                .patch(location)
                .then()
                .statusCode(status)
                .header("Tus-Resumable", "1.0.0")
                .body("code", equalTo(code));
        reporter().head(location).then().statusCode(200).header("Upload-Offset", "0");
    }

    @Test
    void moreThanWasAnnouncedIsRefusedWithOrWithoutALengthOfItsOwn() {
        String location = begin(item, "g.png", PNG, 100);
        patch(location, 0, new byte[101]).then().statusCode(400).body("code", equalTo("EVIDENCE_LENGTH_EXCEEDED"));
        reporter().head(location).then().header("Upload-Offset", "0");
    }

    @ParameterizedTest(name = "length {0}, metadata {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0          | filename YS5wZGY=,reportItem ITEM               | 422 | EVIDENCE_EMPTY
            104857601  | filename YS5wZGY=,reportItem ITEM               | 413 | EVIDENCE_TOO_LARGE
            x          | filename YS5wZGY=,reportItem ITEM               | 400 | TUS_HEADER_INVALID
            10         | filename YS5wZGY=                               | 400 | EVIDENCE_SUBJECT_UNKNOWN
            10         | filename YS5wZGY=,task ITEM                     | 400 | EVIDENCE_SUBJECT_UNKNOWN
            10         | filename YS5wZGY=,difficulty ITEM               | 404 | NOT_FOUND
            10         | filename YS5wZGY=,finding ITEM                  | 404 | NOT_FOUND
            10         | filename YS5wZGY=,reportItem ITEM,finding ITEM  | 400 | EVIDENCE_SUBJECT_UNKNOWN
            10         | filename YS5wZGY=,reportItem AAAA               | 400 | TUS_HEADER_INVALID
            10         | filename !!,reportItem ITEM                     | 400 | TUS_HEADER_INVALID
            10         | filename YS5wZGY=,filename YS5wZGY=             | 400 | TUS_HEADER_INVALID
            10         | reportItem ITEM                                 | 400 | EVIDENCE_NAME_INVALID
            10         | filename Li4vYS5wZGY=,reportItem ITEM           | 400 | EVIDENCE_NAME_INVALID
            """)
    void anUploadThatIsNotRightDoesNotBegin(String length, String metadata, int status, String code) {
        reporter()
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata.replace("ITEM", Tus.base64(item)))
                .post(EVIDENCE)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertEquals(List.of(), spine.rows("select 1 from evidence where subject_id = ?", UUID.fromString(item)));
    }

    @Test
    void oneBodyHasAtMostTwentyUploadsUnderWayAndOneItemAtMostTwentyFiles() {
        IntStream.range(0, 20).forEach(i -> begin(item, "h" + i + ".png", PNG, 100));
        Response more = reporter()
                .header("Upload-Length", 100)
                .header("Upload-Metadata", metadata(item, "more.png", PNG))
                .post(EVIDENCE);
        more.then().statusCode(409).body("code", equalTo("EVIDENCE_TOO_MANY"));
        String other = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[1].id");
        reporter()
                .header("Upload-Length", 100)
                .header("Upload-Metadata", metadata(other, "more.png", PNG))
                .post(EVIDENCE)
                .then()
                .statusCode(429)
                .body("code", equalTo("EVIDENCE_TOO_MANY_UNFINISHED"));
        spine.rows("update evidence set expires_at = now() - interval '1 minute' where state = 'UPLOADING'");
        Events.await(
                "the sweep",
                () -> spine.rows("select 1 from evidence where subject_id = ?", UUID.fromString(item))
                        .isEmpty());
        assertEquals(
                List.of(),
                spine.rows("select 1 from evidence_content c where not exists"
                        + " (select 1 from evidence e where e.content_id = c.id)"));
    }

    @Test
    void anExpiredUploadIsGone() {
        String location = begin(item, "i.png", PNG, 100);
        spine.rows(
                "update evidence set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(Tus.id(location)));
        reporter().head(location).then().statusCode(404);
        patch(location, 0, new byte[10]).then().statusCode(404);
    }

    @Test
    void anUploadCanBeEnded() {
        String location = begin(item, "k.png", PNG, 300_000);
        patch(location, 0, new byte[280_000]).then().statusCode(204);
        reporter().delete(location).then().statusCode(204).header("Tus-Resumable", "1.0.0");
        reporter().head(location).then().statusCode(404);
        assertEquals(List.of(), spine.rows("select 1 from evidence where id = ?", UUID.fromString(Tus.id(location))));
    }

    private static long offset(String location) {
        return Long.parseLong(reporter().head(location).header("Upload-Offset"));
    }
}
