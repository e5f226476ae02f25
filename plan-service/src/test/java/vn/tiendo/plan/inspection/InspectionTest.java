package vn.tiendo.plan.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class InspectionTest {
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String FINDINGS = "/api/v1/findings";
    private static final String INSPECTOR = Tokens.bearer("inspector", Service.PROVINCE);
    private static final String OWNER = Tokens.bearer("reporter", Service.WARD);
    private static final String STRANGER =
            Tokens.bearer(Set.of("inspector", "reporter", "report-approver"), Service.OTHER_WARD);
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    private static final LocalDate DUE =
            WorkingCalendar.of(List.of()).roll(TODAY.plusDays(30), RollPolicy.NEXT_WORKING_DAY);

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static Map<String, Object> inspection(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "PERIODIC",
                "bodyKind",
                "INSPECTORATE",
                "legalBasis",
                "Quyết định mẫu 12/QĐ-TTr",
                "subject",
                "Chuyển đổi số",
                "startsOn",
                "2026-09-01",
                "endsOn",
                "2026-09-12"));
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse open(String bearer, Map<String, Object> more) {
        return as(bearer).body(inspection(more)).post(INSPECTIONS).then();
    }

    private static String opened(String... inspected) {
        return open(INSPECTOR, Map.of("inspected", List.of(inspected)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> finding(String owner) {
        return Map.of(
                "severity",
                "MAJOR",
                "text",
                "Thiếu hồ sơ",
                "demand",
                "Bổ sung hồ sơ",
                "owner",
                owner,
                "nominalDueOn",
                DUE.toString());
    }

    private static String found(String inspection, String owner) {
        return as(INSPECTOR)
                .body(finding(owner))
                .post(INSPECTIONS + "/" + inspection + "/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse move(String bearer, String path, String how, Map<String, Object> body) {
        String etag = as(ADMIN).get(path).then().statusCode(200).extract().header("ETag");
        return as(bearer)
                .header("If-Match", etag)
                .body(body)
                .post(path + "/" + how)
                .then();
    }

    private static void conclude(String inspection) {
        move(INSPECTOR, INSPECTIONS + "/" + inspection, "conclude", Map.of("conclusion", "Cơ bản đạt"))
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"));
    }

    private static String concluded(String owner) {
        String inspection = opened(owner);
        String finding = found(inspection, owner);
        conclude(inspection);
        return FINDINGS + "/" + finding;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
    void untilItIsConcludedTheInspectionAndItsFindingsAreCorrected() {
        String inspection = opened(Service.WARD);
        String path = INSPECTIONS + "/" + inspection;
        patching(INSPECTOR, 0)
                .body(Map.of("endsOn", "2026-08-01"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INSPECTION_WINDOW_INVALID"));
        patching(INSPECTOR, 0)
                .body(Map.of("inspected", List.of(Service.WARD, Service.OTHER_WARD), "endsOn", "2026-09-20"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("inspected.code", contains(Service.WARD, Service.OTHER_WARD), "version", equalTo(1));
        String finding = FINDINGS + "/" + found(inspection, Service.DIVISION);
        patching(INSPECTOR, 0)
                .body(Map.of("owner", Service.OTHER_WARD, "severity", "CRITICAL"))
                .patch(finding)
                .then()
                .statusCode(200)
                .body("owner.code", equalTo(Service.OTHER_WARD), "history.kind", contains("FOUND", "EDITED"));
        as(INSPECTOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("conclusion", "Đạt"))
                .post(path + "/conclude")
                .then()
                .statusCode(412);
        conclude(inspection);
        patching(INSPECTOR, 4)
                .body(Map.of("subject", "khác"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("INSPECTION_CONCLUDED"));
        as(INSPECTOR)
                .body(finding(Service.WARD))
                .post(path + "/findings")
                .then()
                .statusCode(409);
        patching(INSPECTOR, 2)
                .body(Map.of("severity", "MINOR"))
                .patch(finding)
                .then()
                .statusCode(409)
                .body("code", equalTo("FINDING_STATE"));
    }

    @Test
    void itNamesBodiesItIsCompetentForAndThingsInSight() {
        open(INSPECTOR, Map.of()).statusCode(400).body("code", equalTo("INSPECTION_OF_NOTHING"));
        open(INSPECTOR, Map.of("inspected", List.of("H35.NOBODY")))
                .statusCode(400)
                .body("code", equalTo("ORGANIZATION_UNKNOWN"));
        open(INSPECTOR, Map.of("bodyKind", "front", "inspected", List.of(Service.WARD)))
                .statusCode(400);
        String division = Tokens.bearer("inspector", Service.DIVISION);
        open(division, Map.of("inspected", List.of(Service.PROVINCE)))
                .statusCode(409)
                .body("code", equalTo("INSPECTION_NOT_COMPETENT"));
        open(division, Map.of("inspected", List.of(Service.WARD))).statusCode(201);
        String plan = draft("710/KH-MAU");
        String task = add(plan, "tasks", "{\"name\": \"Lập danh mục\", \"lead\": \"H35.TANPHONG.VHXH\"}");
        open(STRANGER, Map.of("plans", List.of(plan)))
                .statusCode(400)
                .body("code", equalTo("INSPECTION_SUBJECT_UNKNOWN"));
        issue(plan).statusCode(200);
        String inspection = open(INSPECTOR, Map.of("plans", List.of(plan), "tasks", List.of(task)))
                .statusCode(201)
                .body("inspected.code", contains(Service.WARD, Service.DIVISION))
                .extract()
                .path("id");
        String findings = INSPECTIONS + "/" + inspection + "/findings";
        as(INSPECTOR)
                .body(finding(Service.OTHER_WARD))
                .post(findings)
                .then()
                .statusCode(409)
                .body("code", equalTo("FINDING_OWNER_NOT_INSPECTED"));
        Map<String, Object> unseen = new HashMap<>(finding(Service.WARD));
        unseen.put("task", inspection);
        as(INSPECTOR)
                .body(unseen)
                .post(findings)
                .then()
                .statusCode(400)
                .body("code", equalTo("FINDING_SUBJECT_UNKNOWN"));
        unseen.put("task", task);
        as(INSPECTOR).body(unseen).post(findings).then().statusCode(201).body("task", equalTo(task));
        as(INSPECTOR).get(INSPECTIONS + "?plan=" + plan).then().body("items.id", contains(inspection));
    }

    /** The Front stands on a line of its own: its basis, not its place in the tree, says whom it supervises. */
    @Test
    void theFrontSupervisesAcrossLines() {
        as(ADMIN).body("""
                        {"code": "Z35.MT", "name": "Mặt trận (mẫu)", "level": "PROVINCE", "line": "FRONT", "parent": null,
                         "validFrom": "2025-07-01"}""").post("/api/v1/organizations");
        String front = Tokens.bearer("inspector", "Z35.MT");
        open(front, Map.of("kind", "AD_HOC", "bodyKind", "FRONT", "inspected", List.of(Service.WARD)))
                .statusCode(201)
                .body("inspector.code", equalTo("Z35.MT"));
        as(OWNER).get(INSPECTIONS + "?bodyKind=FRONT").then().body("items", hasSize(1));
        as(STRANGER).get(INSPECTIONS + "?bodyKind=FRONT").then().body("items", empty());
    }

    @Test
    void whoInspectsWhoIsInspectedAndThoseAboveSeeItAndNobodyElseDoes() {
        String finding = concluded(Service.DIVISION);
        String inspection = as(INSPECTOR).get(finding).then().extract().path("inspection.id");
        for (String bearer : List.of(OWNER, EDITOR, Tokens.bearer("auditor", Service.OTHER_WARD))) {
            as(bearer).get(finding).then().statusCode(200);
            as(bearer).get(INSPECTIONS + "/" + inspection + "/findings").then().body("items", hasSize(1));
        }
        as(STRANGER).get(finding).then().statusCode(404);
        as(STRANGER).get(INSPECTIONS + "/" + inspection).then().statusCode(404);
        as(STRANGER).get(INSPECTIONS + "/" + inspection + "/findings").then().statusCode(404);
        as(STRANGER).get(FINDINGS).then().body("items.id", not(hasItem(id(finding))));
        move(STRANGER, finding, "remedy", Map.of("answer", "không")).statusCode(404);
        move(OWNER, finding, "remedy", Map.of("answer", "của phòng")).statusCode(403);
        move(Tokens.bearer("inspector", Service.DEPARTMENT), finding, "accept", Map.of())
                .statusCode(404);
        move(Tokens.bearer("inspector", Service.WARD), finding, "withdraw", Map.of("reason", "không"))
                .statusCode(403);
        move(Tokens.bearer("plan-issuer", Service.DIVISION), finding, "remedy", Map.of("answer", "không"))
                .statusCode(403);
        as(Tokens.bearer("reporter", Service.DIVISION))
                .body(Map.of("answer", "xong"))
                .post(finding + "/remedy")
                .then()
                .statusCode(428);
        move(Tokens.bearer("report-approver", Service.DIVISION), finding, "remedy", Map.of("answer", "xong"))
                .statusCode(200);
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
