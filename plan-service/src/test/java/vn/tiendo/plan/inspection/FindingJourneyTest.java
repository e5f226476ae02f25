package vn.tiendo.plan.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.inspection.InspectionSteps.DUE;
import static vn.tiendo.plan.inspection.InspectionSteps.FINDINGS;
import static vn.tiendo.plan.inspection.InspectionSteps.INSPECTIONS;
import static vn.tiendo.plan.inspection.InspectionSteps.INSPECTOR;
import static vn.tiendo.plan.inspection.InspectionSteps.OWNER;
import static vn.tiendo.plan.inspection.InspectionSteps.TODAY;
import static vn.tiendo.plan.inspection.InspectionSteps.conclude;
import static vn.tiendo.plan.inspection.InspectionSteps.concluded;
import static vn.tiendo.plan.inspection.InspectionSteps.finding;
import static vn.tiendo.plan.inspection.InspectionSteps.found;
import static vn.tiendo.plan.inspection.InspectionSteps.id;
import static vn.tiendo.plan.inspection.InspectionSteps.inspection;
import static vn.tiendo.plan.inspection.InspectionSteps.move;
import static vn.tiendo.plan.inspection.InspectionSteps.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

/** What was found, from the conclusion of the inspection until it is remedied. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class FindingJourneyTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void whatIsFoundIsToldWithTheConclusionAnsweredWithEvidenceSentBackAndAcceptedInTheEnd() {
        String inspection = opened(Service.WARD);
        String finding = FINDINGS + "/" + found(inspection, Service.WARD);
        as(OWNER).get(INSPECTIONS + "/" + inspection).then().statusCode(200).body("status", equalTo("OPEN"));
        as(OWNER).get(finding).then().statusCode(404);
        as(OWNER).get(INSPECTIONS + "/" + inspection + "/findings").then().body("items", empty());
        move(INSPECTOR, finding, "accept", Map.of()).statusCode(409).body("code", equalTo("FINDING_STATE"));
        conclude(inspection);

        as(OWNER)
                .get(finding)
                .then()
                .body("status", equalTo("OPEN"), "timeliness", equalTo("ON_TRACK"), "number", equalTo(1))
                .body("dueAt", equalTo(DUE + "T17:00:00Z"));
        String evidence = "01930f3a-7c00-7000-8000-000000000501";
        Map<String, Object> answer =
                Map.of("answer", "Đã bổ sung", "evidence", List.of(Map.of("id", evidence, "sha256", "0".repeat(64))));
        move(OWNER, finding, "remedy", answer).statusCode(200).body("status", equalTo("ANSWERED"));
        move(OWNER, finding, "remedy", answer).statusCode(409);
        move(INSPECTOR, finding, "return", Map.of("reason", "Thiếu biên bản"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"), "timeliness", equalTo("ON_TRACK"));
        move(OWNER, finding, "remedy", answer).statusCode(200);
        move(INSPECTOR, finding, "accept", Map.of("note", "Đạt"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"), "timeliness", equalTo("COMPLETED_ON_TIME"))
                .body("history.kind", contains("FOUND", "OPENED", "ANSWERED", "RETURNED", "ANSWERED", "ACCEPTED"))
                .body("history[2].evidence[0].id", equalTo(evidence))
                .body("history[3].text", equalTo("Thiếu biên bản"))
                .body("history[2].organization.code", equalTo(Service.WARD));

        String told = events(database, "inspection.concluded", inspection).getFirst();
        Contracts.assertValid("plan/inspection.concluded", told);
        assertEquals(List.of(id(finding)), JsonPath.from(told).getList("findings.id"));
        assertEquals("OPEN", JsonPath.from(told).getString("findings[0].status"));
        List<String> steps = events(database, "finding.remedied", id(finding));
        steps.forEach(step -> Contracts.assertValid("plan/finding.remedied", step));
        assertEquals(
                List.of("ANSWERED", "RETURNED", "ANSWERED", "ACCEPTED"),
                steps.stream()
                        .map(step -> JsonPath.from(step).getString("status"))
                        .toList());
        assertEquals(evidence, JsonPath.from(steps.getLast()).getString("evidence[0].id"));
        assertEquals(TODAY.toString(), JsonPath.from(steps.getLast()).getString("answeredOn"));
    }

    @Test
    void whetherItIsOverdueFollowsFromTheDayThatIsAskedAbout() {
        String finding = concluded(Service.DIVISION);
        for (Map.Entry<LocalDate, String> day : Map.of(
                        TODAY,
                        "ON_TRACK",
                        DUE.minusDays(7),
                        "ON_TRACK",
                        DUE.minusDays(6),
                        "DUE_SOON",
                        DUE,
                        "DUE_SOON",
                        DUE.plusDays(1),
                        "OVERDUE")
                .entrySet()) {
            as(INSPECTOR).get(finding + "?asOf=" + day.getKey()).then().body("timeliness", equalTo(day.getValue()));
        }
        as(INSPECTOR).get(finding + "?asOf=" + TODAY.minusDays(1)).then().statusCode(404);
        String overdue = FINDINGS + "?timeliness=OVERDUE&owner=" + Service.DIVISION + "&count=true&asOf=";
        as(INSPECTOR).get(overdue + DUE.plusDays(1)).then().body("items.id", hasItem(id(finding)));
        as(INSPECTOR).get(overdue + DUE).then().body("items.id", not(hasItem(id(finding))), "total", equalTo(0));

        move(INSPECTOR, finding, "extend", Map.of("reason", "Chờ thiết bị", "nominalDueOn", DUE.toString()))
                .statusCode(409)
                .body("code", equalTo("FINDING_DUE_NOT_LATER"));
        move(
                        INSPECTOR,
                        finding,
                        "extend",
                        Map.of("reason", "Chờ", "nominalDueOn", DUE.plusDays(9).toString()))
                .statusCode(200);
        as(INSPECTOR).get(finding + "?asOf=" + DUE.plusDays(1)).then().body("timeliness", equalTo("ON_TRACK"));
        move(INSPECTOR, finding, "withdraw", Map.of("reason", "Giải trình có căn cứ"))
                .statusCode(200)
                .body("timeliness", nullValue());
        assertEquals(
                "WITHDRAWN",
                JsonPath.from(events(database, "finding.remedied", id(finding)).getLast())
                        .getString("status"));
    }

    @Test
    void whatABodyThatEndsHasNotRemediedItsSuccessorMust() {
        String old = commune("H35.KTA");
        String heir = commune("H35.KTB");
        String running = opened(old);
        String finding = concluded(old);
        String merger = as(ADMIN)
                .body(Map.of(
                        "type",
                        "DISSOLVE",
                        "legalBasis",
                        "Nghị quyết mẫu",
                        "effectiveOn",
                        TODAY.toString(),
                        "sources",
                        List.of(old),
                        "successors",
                        List.of(heir)))
                .post("/api/v1/reorganizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/reorganizations/" + merger;
        as(ADMIN)
                .get(path + "/preview")
                .then()
                .body("items.kind", contains("FINDING", "INSPECTION"), "agrees", equalTo(true))
                .body("items.role", contains("OWNER", "INSPECTED"));
        move(ADMIN, path, "apply", Map.of()).statusCode(200);

        as(Tokens.bearer("reporter", old)).get(finding).then().statusCode(200);
        move(Tokens.bearer("reporter", old), finding, "remedy", Map.of("answer", "xong"))
                .statusCode(403);
        move(Tokens.bearer("reporter", heir), finding, "remedy", Map.of("answer", "xong"))
                .statusCode(200)
                .body("owner.code", equalTo(heir), "history.kind", contains("FOUND", "OPENED", "PASSED", "ANSWERED"));
        as(INSPECTOR).get(INSPECTIONS + "/" + running).then().body("inspected.code", contains(old, heir));
        List<String> told = events(database, "finding.remedied", id(finding));
        assertEquals("OPEN", JsonPath.from(told.getFirst()).getString("status"));
        told.forEach(step -> Contracts.assertValid("plan/finding.remedied", step));
        events(database, "organization.reorganized", merger)
                .forEach(event -> Contracts.assertValid("plan/organization.reorganized", event));
    }

    private static String commune(String code) {
        as(ADMIN)
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Xã " + code,
                        "level",
                        "COMMUNE",
                        "line",
                        "STATE",
                        "parent",
                        Service.PROVINCE,
                        "validFrom",
                        "2025-07-01"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
        return code;
    }
}
