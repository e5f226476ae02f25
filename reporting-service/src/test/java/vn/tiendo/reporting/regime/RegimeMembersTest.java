package vn.tiendo.reporting.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** Whom regimes reach as bodies come and go, and what they ask of them in words. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RegimeMembersTest {
    private static int bodies;

    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    /** Other tests count what the same bodies owe. */
    @AfterEach
    void nobodyOwesByTheseRegimesAnyMore() {
        spine.rows("""
                update obligation b set status = 'WAIVED' from regime r
                 where r.id = b.regime_id and r.duty_id is null and b.status = 'OPEN'
                """);
    }

    @Test
    void aClassIsWhoeverIsInItWhenAPeriodOpens() {
        String school = body(WARD, "SCHOOL");
        String clinic = body(WARD, "HEALTH_STATION");
        String branch = body(school, "SCHOOL");
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"%s","recipient":"%s","members":{"kind":"SCHOOL","direct":true}}
                """.formatted(WARD, WARD));
        as("reporter", school).get("/api/v1/regimes/" + regime).then().statusCode(200);
        as("reporter", clinic).get("/api/v1/regimes/" + regime).then().statusCode(404);
        as("reporter", branch).get("/api/v1/regimes/" + regime).then().statusCode(404);
        String joined = body(WARD, "SCHOOL");

        confirmed(regime);

        assertEquals(List.of(school, joined), reporters(regime));
    }

    @Test
    void whoeverStandsAboveAMemberOfTheClassReadsTheRegime() {
        body(WARD, "LIBRARY");
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","members":{"kind":"LIBRARY"}}
                """);
        as("reporter", WARD).get("/api/v1/regimes/" + regime).then().statusCode(200);
        as("reporter", UNIT).get("/api/v1/regimes/" + regime).then().statusCode(404);
        as("reporter", "H35.BINHLU").get("/api/v1/regimes/" + regime).then().statusCode(404);
        as("reporter", "X99").get("/api/v1/regimes/" + regime).then().statusCode(404);
    }

    @Test
    void successorsOweInPlaceOfListedBodiesThroughAnyNumberOfReorganisations() {
        String first = body(WARD, "UNIT");
        String second = body(WARD, "UNIT");
        String last = body(WARD, "UNIT");
        String ended = body(WARD, "UNIT");
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"%s","recipient":"%s","members":{"organizations":["%s","%s","%s"]}}
                """.formatted(WARD, WARD, first, ended, UNIT));
        closed(first, second);
        closed(second, last);
        closed(ended);

        confirmed(regime);

        assertEquals(List.of(last, UNIT), reporters(regime));
    }

    @Test
    void inPlaceOfAClosedRecipientTheSuccessorAboveTheReporterReceives() {
        String office = body("H35", "OFFICE");
        String elsewhere = body("H35", "OFFICE");
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"%s","recipient":"%s","via":"%s"}
                """.formatted(UNIT, office, office));
        closed(office, elsewhere, WARD);

        confirmed(regime);

        assertEquals(List.of(WARD + " via " + WARD), spine.rows("""
                select r.code || ' via ' || v.code from obligation b
                  join organization_copy r on r.id = b.recipient_id join organization_copy v on v.id = b.via_id
                 where b.regime_id = ?
                """, UUID.fromString(regime)));
    }

    @Test
    void whatARegimeAsksInWordsIsAnsweredBeforeTheReportIsHandedIn() {
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"%s","recipient":"%s","questions":["Kết quả nổi bật"," Kiến nghị với tỉnh "]}
                """.formatted(UNIT, WARD));
        as("reporter", UNIT)
                .get("/api/v1/regimes/" + regime)
                .then()
                .body("questions", contains("Kết quả nổi bật", "Kiến nghị với tỉnh"))
                .body("items", contains("TEXT"));
        confirmed(regime);
        String report = draft(regime);
        as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .then()
                .body("items.type", contains("TEXT", "TEXT"))
                .body("items.name", contains("Kết quả nổi bật", "Kiến nghị với tỉnh"));

        spine.answer(UNIT, report, 0, "{\"text\":\"Đã số hóa toàn bộ hồ sơ.\"}")
                .then()
                .statusCode(200);
        submit(report, 409).body("code", equalTo("REPORT_INCOMPLETE"));
        spine.answer(UNIT, report, 1, "{\"answer\":\"NIL\"}").then().statusCode(200);
        submit(report, 200).body("status", equalTo("SUBMITTED"));
    }

    private ValidatableResponse submit(String report, int status) {
        String version = spine.rows("select version from report where id = ?", UUID.fromString(report))
                .getFirst();
        return post("report-approver", UNIT, "/api/v1/reports/" + report + "/submit", Long.parseLong(version), "{}")
                .then()
                .statusCode(status);
    }

    private String draft(String regime) {
        String obligation = spine.rows("select id from obligation where regime_id = ?", UUID.fromString(regime))
                .getFirst();
        return as("reporter", UNIT)
                .body("{\"obligation\":\"" + obligation + "\"}")
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A body below the one with the code {@code parent}; its code. */
    private String body(String parent, String kind) {
        String code = "%s.T%04d".formatted(parent, ++bodies);
        spine.rows("""
                insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version, kind)
                select x.id, ?, 'Đơn vị mẫu', 'UNIT', 'STATE', p.id, p.path || x.id, date '2020-01-01', 1, ?
                  from organization_copy p, (select uuid_v7() as id) x where p.code = ?
                """, code, kind, parent);
        return code;
    }

    private void closed(String code, String... successors) {
        spine.rows("""
                update organization_copy set valid_to = current_date - 3, successor_ids = coalesce(
                       (select array_agg(s.id) from organization_copy s where s.code = any(string_to_array(?, ','))), '{}')
                 where code = ?
                """, String.join(",", successors), code);
    }

    private List<String> reporters(String regime) {
        return spine.rows("""
                select o.code from obligation b join organization_copy o on o.id = b.reporter_id
                 where b.regime_id = ? order by o.code
                """, UUID.fromString(regime));
    }

    private static String proposed(String body) {
        return as("admin", "H35")
                .body(body)
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void confirmed(String regime) {
        post("admin", "H35", "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
    }
}
