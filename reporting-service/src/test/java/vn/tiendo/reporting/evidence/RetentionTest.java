package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** For how long evidence is kept; in tests ten years for that of reports. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RetentionTest {
    private static final String PNG = "image/png";
    private static final String HOLDS = EVIDENCE + "/holds";

    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisations() {
        spine = new Spine(database);
    }

    @Test
    void whenItsTermIsOverTheBytesGoAndTheRecordStaysUnlessItIsHeld() {
        byte[] bytes = Samples.png(300_000, 951);
        String held = report();
        String kept = Tus.uploaded(item(held), "held.png", PNG, Samples.png(1_000, 952));
        handInAndAccept(held);
        String report = report();
        String id = Tus.uploaded(item(report), "a.png", PNG, bytes);
        handInAndAccept(report);
        String hold = place(Map.of("dossier", held, "reason", "Đang thanh tra"))
                .then()
                .statusCode(201)
                .body("dossier", equalTo(held))
                .extract()
                .path("id");

        elevenYearsAgo(kept, id);
        Events.await("it expires", () -> state(id).equals("EXPIRED"));
        as("reviewer", WARD)
                .get(EVIDENCE + "/" + id)
                .then()
                .body("name", equalTo("a.png"))
                .body("sha256", equalTo(Tus.sha256(bytes)))
                .body("expiredAt", notNullValue());
        content(id).then().statusCode(410).body("code", equalTo("EVIDENCE_EXPIRED"));
        assertEquals(List.of("GONE"), contents(id, "c.place"));
        assertEquals(
                List.of(),
                spine.rows(
                        "select 1 from evidence_chunk where content_id = ?",
                        UUID.fromString(contents(id, "c.id").getFirst())));
        as("reviewer", WARD)
                .get("/api/v1/reports/" + report + "/evidence")
                .then()
                .body("items.id", contains(id));
        assertEquals("READY", state(kept));
        content(kept).then().statusCode(200);

        lift(hold, 1).then().statusCode(200).body("liftedBecause", equalTo("Đã xong"));
        Events.await("the other one expires, too", () -> state(kept).equals("EXPIRED"));
        lift(hold, 2).then().statusCode(409).body("code", equalTo("EVIDENCE_HOLD_LIFTED"));

        String again = Tus.uploaded(item(report()), "again.png", PNG, bytes);
        assertNotEquals(contents(id, "c.id"), contents(again, "c.id"));
        assertArrayEquals(bytes, content(again).asByteArray());
    }

    @Test
    void nothingOfAnOpenReportGoesHoweverOldItIs() {
        String report = report();
        String id = Tus.uploaded(item(report), "a.png", PNG, Samples.png(1_000, 953));
        elevenYearsAgo(id);
        Events.await(
                "it was looked at",
                () -> !spine.rows("select 1 from evidence where kept_until > now() and id = ?", UUID.fromString(id))
                        .isEmpty());
        assertEquals("READY", state(id));
        content(id).then().statusCode(200);
    }

    @Test
    void aHoldNamesOneThingAndIsForAdministrators() {
        place(Map.of("reason", "Không rõ")).then().statusCode(400).body("code", equalTo("EVIDENCE_HOLD_UNCLEAR"));
        place(Map.of("organization", "H35.XYZ", "reason", "Không rõ"))
                .then()
                .statusCode(400)
                .body("code", equalTo("ORGANIZATION_UNKNOWN"));
        String hold = place(Map.of("organization", "H35.DOANKET", "reason", "Đang thanh tra"))
                .then()
                .statusCode(201)
                .body("organization.code", equalTo("H35.DOANKET"))
                .extract()
                .path("id");
        as("auditor", "H35").get(HOLDS + "/" + hold).then().statusCode(200).header("ETag", equalTo("\"1\""));
        as("reviewer", WARD).get(HOLDS).then().statusCode(403);
        as("admin", "H35")
                .body(Map.of("reason", "Đã xong"))
                .post(HOLDS + "/" + hold + "/lift")
                .then()
                .statusCode(428);
    }

    private String report() {
        return spine.draftOf(spine.planIssued("\"MONTH\""));
    }

    private static String item(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report + "/items").path("items[0].id");
    }

    private void handInAndAccept(String report) {
        spine.answer(UNIT, report, 0, "{\"answer\":\"NIL\"}").then().statusCode(200);
        move(Set.of("reporter", "report-approver"), UNIT, report, "submit");
        move(Set.of("reviewer"), WARD, report, "accept");
    }

    private static void move(Set<String> roles, String organization, String report, String action) {
        String version = as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
        as(roles, organization)
                .header("If-Match", version)
                .body("")
                .post("/api/v1/reports/" + report + "/" + action)
                .then()
                .statusCode(200);
    }

    private static Response place(Map<String, String> hold) {
        return as("admin", "H35").body(hold).post(HOLDS);
    }

    private static Response lift(String hold, long version) {
        return Spine.post("admin", "H35", HOLDS + "/" + hold + "/lift", version, "{\"reason\":\"Đã xong\"}");
    }

    private void elevenYearsAgo(String... ids) {
        for (String id : ids) {
            spine.rows(
                    "update evidence set uploaded_at = now() - interval '11 years',"
                            + " handed_in_at = handed_in_at - interval '11 years' where id = ?",
                    UUID.fromString(id));
        }
    }

    private String state(String id) {
        return spine.rows("select state from evidence where id = ?", UUID.fromString(id))
                .getFirst();
    }

    private List<String> contents(String id, String column) {
        return spine.rows(
                "select " + column + " from evidence_content c join evidence e on e.content_id = c.id where e.id = ?",
                UUID.fromString(id));
    }

    private static Response content(String id) {
        return as("reviewer", WARD).get(EVIDENCE + "/" + id + "/content");
    }
}
