package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;
import static vn.tiendo.reporting.evidence.Tus.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** A correction begins with everything that the accepted report says, its evidence included. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CarriedEvidenceTest {
    private static final String PNG = "image/png";

    @Inject
    DataSource database;

    @Test
    void aCorrectionsItemsKeepTheirEvidenceAndWhatIsTakenAwayThereStaysWithTheAcceptedReport() {
        Spine spine = new Spine(database);
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        spine.answer(UNIT, report, 0, "{\"answer\":\"NIL\"}").then().statusCode(200);
        byte[] picture = Samples.png(300_000, 31);
        byte[] other = Samples.png(700, 32);
        uploaded(item(report, 0), "a.png", PNG, picture);
        uploaded(item(report, 1), "a again.png", PNG, picture);
        uploaded(item(report, 1), "b.png", PNG, other);
        move("reporter", report, "submit", "");
        move("reviewer", report, "accept", "");

        String correction = move("report-approver", report, "correct", "{\"reason\":\"Thiếu một tổ\"}")
                .path("id");

        JsonPath before = evidence(report);
        JsonPath carried = evidence(correction);
        assertEquals(Set.copyOf(before.getList("items.name")), Set.copyOf(carried.getList("items.name")));
        for (String name : List.of("a.png", "a again.png", "b.png")) {
            String one = "items.find { it.name == '" + name + "' }.";
            assertEquals(before.getString(one + "sha256"), carried.getString(one + "sha256"), name);
            assertEquals(before.getString(one + "uploadedAt"), carried.getString(one + "uploadedAt"), name);
            assertNotEquals(before.getString(one + "id"), carried.getString(one + "id"), name);
            int place = name.equals("a.png") ? 0 : 1;
            assertEquals(item(correction, place), carried.getString(one + "subject"), name);
        }
        assertEquals(List.of("4"), uses(spine, Tus.sha256(picture)));
        assertEquals(List.of("2"), uses(spine, Tus.sha256(other)));

        String copy = carried.getString("items.find { it.name == 'b.png' }.id");
        Tus.reporter().delete(EVIDENCE + "/" + copy).then().statusCode(204);
        assertEquals(List.of("1"), uses(spine, Tus.sha256(other)));
        move("reporter", correction, "submit", "");
        JsonPath submitted =
                JsonPath.from(spine.events("report.submitted", correction).getLast());
        assertEquals(2, submitted.getList("evidence").size());
        assertEquals(Set.of(Tus.sha256(picture)), Set.copyOf(submitted.getList("evidence.sha256")));
        as("reviewer", WARD)
                .get("/api/v1/reports/" + report + "/evidence")
                .then()
                .body("items", hasSize(3));
        String original = before.getString("items.find { it.name == 'b.png' }.id");
        assertArrayEquals(
                other,
                as("reviewer", WARD).get(EVIDENCE + "/" + original + "/content").asByteArray());
    }

    private static Response move(String role, String report, String action, String body) {
        Set<String> roles = role.equals("reviewer") ? Set.of(role) : Set.of("reporter", "report-approver");
        Response answer = as(roles, role.equals("reviewer") ? WARD : UNIT)
                .contentType("application/json; charset=UTF-8")
                .header(
                        "If-Match",
                        as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag"))
                .body(body)
                .post("/api/v1/reports/" + report + "/" + action);
        assertEquals(action.equals("correct") ? 201 : 200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static JsonPath evidence(String report) {
        return as("reviewer", WARD)
                .get("/api/v1/reports/" + report + "/evidence")
                .jsonPath();
    }

    private static String item(String report, int place) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report + "/items").path("items[" + place + "].id");
    }

    private static List<String> uses(Spine spine, String sha256) {
        return spine.rows("select uses from evidence_content where encode(sha256, 'hex') = ?", sha256);
    }
}
