package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;
import static vn.tiendo.reporting.evidence.Tus.base64;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OutsideResource.class)
class DifficultyEvidenceTest {
    @Inject
    DataSource database;

    Spine spine;
    String difficulty;

    @BeforeEach
    void aDifficultyThatWaits() {
        spine = new Spine(database);
        spine.rows("update evidence set expires_at = now() - interval '1 minute' where state = 'UPLOADING'");
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        difficulty = as("reporter", UNIT)
                .body(Map.of("kind", "DIFFICULTY", "title", "Đường truyền", "text", "Chưa đủ", "task", plan.task()))
                .post("/api/v1/difficulties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoRaisedItProvesItUntilItIsAnsweredAndWhoeverReadsItReadsTheProof() {
        String proof = uploaded();
        list(WARD).then().statusCode(200).body("items.id", contains(proof));
        list("H35.DOANKET").then().statusCode(404);
        begin("reporter", WARD, 10).then().statusCode(403).body("code", equalTo("DIFFICULTY_NOT_RAISER"));
        begin("reporter", "H35.DOANKET", 10).then().statusCode(404);

        answered();
        begin("reporter", UNIT, 10).then().statusCode(409).body("code", equalTo("DIFFICULTY_DONE"));
        Tus.reporter().delete(EVIDENCE + "/" + proof).then().statusCode(409);
        assertEquals(
                List.of("t"),
                spine.rows("select handed_in_at is not null from evidence where id = ?", UUID.fromString(proof)));
    }

    @Test
    void whatWentOnWithItIsOnlyTakenOutOfWhatComesNext() {
        String proof = uploaded();
        post(
                        "reviewer",
                        WARD,
                        "/api/v1/difficulties/" + difficulty + "/escalate",
                        1,
                        "{\"reason\":\"Vượt thẩm quyền\"}")
                .then()
                .statusCode(200);
        Tus.reporter().delete(EVIDENCE + "/" + proof).then().statusCode(204);
        assertEquals(List.of("REMOVED"), spine.rows("select state from evidence where id = ?", UUID.fromString(proof)));
    }

    @Test
    void whatStillWaitsForTheScannerWhenItIsAnsweredIsTakenAfterwards() {
        String proof = OutsideResource.withoutScanner(() -> {
            String waiting = uploaded();
            answered();
            return waiting;
        });
        Events.await(
                "it is taken",
                () -> spine.rows("select state from evidence where id = ?", UUID.fromString(proof))
                        .equals(List.of("READY")));
        list(WARD).then().body("items.id", contains(proof));
    }

    private void answered() {
        post(
                        "reviewer",
                        WARD,
                        "/api/v1/difficulties/" + difficulty + "/answer",
                        1,
                        "{\"outcome\":\"DECLINED\",\"text\":\"Chưa có nguồn\"}")
                .then()
                .statusCode(200);
    }

    private String uploaded() {
        byte[] bytes = Samples.png(1_000, 801);
        String location = begin("reporter", UNIT, bytes.length)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Tus.patch(location, 0, bytes).then().statusCode(204);
        return Tus.id(location);
    }

    private Response begin(String role, String organization, long length) {
        String metadata = "filename %s,filetype %s,difficulty %s"
                .formatted(base64("a.png"), base64("image/png"), base64(difficulty));
        return Tus.as(role, organization)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post(EVIDENCE);
    }

    private Response list(String organization) {
        return as("reporter", organization).get("/api/v1/difficulties/" + difficulty + "/evidence");
    }
}
