package vn.tiendo.plan.target;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.added;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

/** Who reports a target, when somebody does, and which targets above it carries on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetReportersTest {
    private static final String PLANS = "/api/v1/plans/";
    private static final String CLASSES = "/api/v1/organization-classes";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
        as(ADMIN).body("""
                        {"code": "H35.TR", "name": "Xã có trường (mẫu)", "level": "COMMUNE", "line": "STATE", "parent": "H35",
                         "validFrom": "2025-07-01"}""").post("/api/v1/organizations").then().statusCode(is(oneOf(201, 409)));
    }

    @Test
    void everyMemberOfAClassReportsFromTheDayOfIssueUntilARevisionSaysOtherwise() {
        school("TRUONG1");
        school("TRUONG2");
        named("TRUONG-TANPHONG", "TRUONG");
        String plan = draft("910/KH-MAU");
        String target = add(plan, "targets", """
                {"name": "Trường dùng học bạ số", "comparator": ">=", "value": 90, "unit": "%", "overTime": "SNAPSHOT",
                 "reporterClass": "TRUONG-TANPHONG", "indicator": {"code": "HOCBA"}}""");
        read(plan, target).body("tracking", equalTo("TRACKED"), "reporters", empty());
        String member = Tokens.bearer("reporter", "H35.TR.TRUONG2");
        as(member).get(PLANS + plan).then().statusCode(404);

        issue(plan).statusCode(200).body("notTracked", empty(), "overTimeOpen", empty());

        List<String> both = List.of("H35.TR.TRUONG1", "H35.TR.TRUONG2");
        read(plan, target).body("reporters.code", equalTo(both), "reporterClass", equalTo("TRUONG-TANPHONG"));
        as(member).get(PLANS + plan).then().statusCode(200);
        JsonPath event = JsonPath.from(events(database, "plan.issued", plan).getFirst());
        assertEquals(ids(both), event.getList("targets[0].reporterIds"));
        assertEquals("SNAPSHOT", event.getString("targets[0].overTime"));

        school("TRUONG3"); // it joins the class, and owes nothing by that
        amended(plan, item(target, "{\"value\": 95}"));
        read(plan, target).body("reporters.code", equalTo(both), "value", equalTo(95));

        amended(plan, item(target, "{\"reporters\": [\"H35.TR.TRUONG1\"]}"));
        read(plan, target).body("reporters.code", equalTo(List.of("H35.TR.TRUONG1")));
        amended(plan, item(target, "{\"reporters\": null}"));
        List<String> all = List.of("H35.TR.TRUONG1", "H35.TR.TRUONG2", "H35.TR.TRUONG3");
        read(plan, target).body("reporters.code", equalTo(all));
        String last = events(database, "plan.amended", plan).getLast();
        Contracts.assertValid("plan/plan.amended", last);
        assertEquals(ids(all), JsonPath.from(last).getList("targets[0].reporterIds"));
        as(EDITOR)
                .get(PLANS + plan + "/revisions/4/diff")
                .then()
                .body("changes[0].fields.find { it.field == 'reporters' }.to.code", equalTo(all));
    }

    @Test
    void aTargetThatNobodyReportsOrMeasuresIsIssuedNotTrackedUntilAnAmendmentNamesThem() {
        named("TRAM-TANPHONG", "TRAM");
        String plan = draft("911/KH-MAU");
        String nobody = add(plan, "targets", """
                {"name": "Chưa ai báo cáo", "comparator": ">=", "value": 80, "unit": "%", "indicator": {"code": "HSTT"}}""");
        String empty = add(plan, "targets", """
                {"name": "Nhóm chưa có đơn vị", "comparator": ">=", "value": 80, "unit": "%", "indicator": {"code": "HSTT"},
                 "reporterClass": "TRAM-TANPHONG"}""");
        String open = add(plan, "targets", """
                {"name": "Chưa chọn cách cộng dồn", "comparator": ">=", "value": 80, "unit": "%",
                 "indicator": {"code": "HSTT"}, "reporter": "H35.TANPHONG.VHXH"}""");
        as(EDITOR).get(PLANS + plan).then().body("problems.overTimeOpen.id", equalTo(List.of(empty, open)));
        issue(plan)
                .statusCode(200)
                .body("notTracked.id", equalTo(List.of(nobody, empty)))
                .body("notTracked.missing", equalTo(List.of(List.of("REPORTER"), List.of("REPORTER"))))
                .body("overTimeOpen.id", equalTo(List.of(open)));
        tracking(plan, "NOT_TRACKED", nobody, empty);
        tracking(plan, "TRACKED", open);

        amended(plan, item(nobody, "{\"reporter\": \"H35.TANPHONG.VHXH\", \"overTime\": \"CUMULATIVE\"}"));

        tracking(plan, "NOT_TRACKED", empty);
        tracking(plan, "TRACKED", nobody, open);
        JsonPath event = JsonPath.from(events(database, "plan.amended", plan).getFirst());
        assertEquals(List.of(true, false, true), event.getList("targets.tracked"));
        as(EDITOR).get(PLANS + plan + "/targets?tracking=SOMETIMES").then().statusCode(400);
    }

    @Test
    void aTargetCarriesOnTargetsOfThePlansItStandsOnAndNoOthers() {
        String top = draft("920/KH-MAU");
        String highest = add(top, "targets", """
                {"name": "Của cấp trên nữa", "comparator": ">=", "value": 90, "unit": "%"}""");
        issue(top).statusCode(200);
        String middle = citing("921/KH-MAU", "Kế hoạch số 920/KH-MAU");
        String high = add(middle, "targets", """
                {"name": "Của cấp trên", "comparator": ">=", "value": 85, "unit": "%%", "implementsTargets": ["%s"]}""".formatted(highest));
        issue(middle).statusCode(200);
        String plan = citing("922/KH-MAU", "Kế hoạch số 921/KH-MAU");
        String target = add(plan, "targets", """
                {"name": "Bằng mức trên giao", "comparator": "ref", "form": {"reference": {"target": "%s"}},
                 "implementsTargets": ["%s", "%s"]}""".formatted(high, high, highest));
        read(plan, target).body("implementsTargets", equalTo(List.of(high, highest)));

        String stranger = draft("923/KH-MAU");
        String link = "{\"name\": \"x\", \"comparator\": \">=\", \"value\": 1, \"implementsTargets\": [\"%s\"]}";
        added(stranger, "targets", link.formatted(high))
                .statusCode(400)
                .body(
                        "code",
                        equalTo("TARGET_BASE_NOT_IMPLEMENTED"),
                        "errors[0].pointer",
                        equalTo("/implementsTargets/0"));
        added(plan, "targets", link.formatted(target)).statusCode(400).body("code", equalTo("TARGET_BASE_UNKNOWN"));
        String other = Tokens.bearer("plan-editor", Service.OTHER_WARD);
        String theirs = as(other)
                .body("{\"document\": {\"implements\": [{\"citation\": \"Kế hoạch số 920/KH-MAU\"}]}}")
                .post("/api/v1/plans")
                .path("id");
        as(other) // they cite it, but may not see it
                .body(link.formatted(highest))
                .post(PLANS + theirs + "/targets")
                .then()
                .statusCode(400)
                .body("code", equalTo("TARGET_BASE_UNKNOWN"));
        issue(plan).statusCode(200);
        as(EDITOR)
                .body("""
                        {"plan": "%s", "reason": "x", "items": [{"part": "TARGET", "id": "%s", "kind": "CHANGED",
                          "fields": {"implementsTargets": ["%s"]}}]}""".formatted(plan, target, target))
                .post("/api/v1/amendments")
                .then()
                .statusCode(400)
                .body("code", equalTo("TARGET_BASE_NOT_IMPLEMENTED"));
    }

    @Test
    void theNewFormsReachTheWholePlanAndThePublic() {
        String plan = draft("930/KH-MAU");
        add(plan, "targets", """
                {"name": "Số hóa", "asWritten": "tỉnh 100%, xã 80%", "comparator": ">=", "unit": "%",
                 "levels": [{"level": "PROVINCE", "value": 100}, {"level": "COMMUNE", "value": 80}],
                 "validity": {"exclusions": ["hồ sơ mật"]}}""");
        issue(plan).statusCode(200);
        as(EDITOR).get(PLANS + plan).then().body("targets[0].levels.value", equalTo(List.of(100, 80)));
        io.restassured.RestAssured.get("/public/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("themes[0].targets[0].asWritten", equalTo("tỉnh 100%, xã 80%"))
                .body("themes[0].targets[0].levels.level", equalTo(List.of("PROVINCE", "COMMUNE")))
                .body("themes[0].targets[0].validity.exclusions", hasItem("hồ sơ mật"));
    }

    /** Proposes, submits and accepts changes, as the keeper. */
    static void amended(String plan, String items) {
        String path = "/api/v1/amendments/"
                + as(EDITOR)
                        .body("{\"plan\": \"%s\", \"reason\": \"x\", \"items\": [%s]}".formatted(plan, items))
                        .post("/api/v1/amendments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        as(EDITOR).header("If-Match", "\"0\"").post(path + "/submit").then().statusCode(200);
        JsonPath submitted = as(ISSUER).get(path).jsonPath();
        String decisions = submitted.<String>getList("items.id").stream()
                .map(id -> "{\"item\": \"%s\", \"decision\": \"ACCEPTED\"}".formatted(id))
                .collect(Collectors.joining(","));
        as(ISSUER)
                .header("If-Match", "\"" + submitted.getLong("version") + "\"")
                .body("{\"items\": [" + decisions + "]}")
                .post(path + "/decide")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"));
    }

    private static String item(String target, String fields) {
        return "{\"part\": \"TARGET\", \"id\": \"%s\", \"kind\": \"CHANGED\", \"fields\": %s}"
                .formatted(target, fields);
    }

    private static ValidatableResponse read(String plan, String target) {
        return as(EDITOR).get(PLANS + plan + "/targets/" + target).then().statusCode(200);
    }

    private static void tracking(String plan, String tracking, String... targets) {
        as(EDITOR)
                .get(PLANS + plan + "/targets?tracking=" + tracking)
                .then()
                .body("items.id", equalTo(List.of(targets)));
    }

    private static String citing(String number, String citation) {
        String plan = draft(number);
        patching(EDITOR, version(plan))
                .body("{\"document\": {\"implements\": [{\"citation\": \"" + citation + "\"}]}}")
                .patch(PLANS + plan)
                .then()
                .statusCode(200);
        return plan;
    }

    private static void school(String name) {
        as(ADMIN).body("""
                        {"code": "H35.TR.%1$s", "name": "%1$s (mẫu)", "level": "UNIT", "line": "STATE", "kind": "TRUONG",
                         "parent": "H35.TR", "validFrom": "2025-07-01"}""".formatted(name)).post("/api/v1/organizations").then().statusCode(201);
    }

    private static void named(String code, String kind) {
        as(ADMIN).body("""
                        {"code": "%s", "name": "Nhóm mẫu", "below": "H35.TR", "kind": "%s"}""".formatted(code, kind)).post(CLASSES).then().statusCode(201);
    }

    private static List<String> ids(List<String> codes) {
        return codes.stream()
                .map(code -> as(ADMIN).get("/api/v1/organizations/" + code).<String>path("id"))
                .toList();
    }
}
