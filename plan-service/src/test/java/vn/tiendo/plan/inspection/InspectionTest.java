package vn.tiendo.plan.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.inspection.InspectionSteps.FINDINGS;
import static vn.tiendo.plan.inspection.InspectionSteps.INSPECTIONS;
import static vn.tiendo.plan.inspection.InspectionSteps.INSPECTOR;
import static vn.tiendo.plan.inspection.InspectionSteps.OWNER;
import static vn.tiendo.plan.inspection.InspectionSteps.STRANGER;
import static vn.tiendo.plan.inspection.InspectionSteps.conclude;
import static vn.tiendo.plan.inspection.InspectionSteps.concluded;
import static vn.tiendo.plan.inspection.InspectionSteps.finding;
import static vn.tiendo.plan.inspection.InspectionSteps.found;
import static vn.tiendo.plan.inspection.InspectionSteps.id;
import static vn.tiendo.plan.inspection.InspectionSteps.inspection;
import static vn.tiendo.plan.inspection.InspectionSteps.move;
import static vn.tiendo.plan.inspection.InspectionSteps.open;
import static vn.tiendo.plan.inspection.InspectionSteps.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class InspectionTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
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
}
