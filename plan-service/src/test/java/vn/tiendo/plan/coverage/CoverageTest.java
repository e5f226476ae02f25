package vn.tiendo.plan.coverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CoverageTest {
    private static final String RATE =
            "\"indicator\": {\"code\": \"COV.RATE\", \"name\": \"Tỷ lệ\", \"unit\": \"%\", \"numerator\": \"đã\", \"denominator\": \"tất cả\","
                    + " \"direction\": \"UP\", \"aggregation\": \"RATIO_OF_SUMS\", \"overTime\": \"CUMULATIVE\"}";

    /** Communes of a province of their own: what other tests issue implements nothing here. */
    private static final String PROVINCE = "H34";

    private static final String FIRST = PROVINCE + ".XA";
    private static final String SECOND = PROVINCE + ".XB";
    private static final String THIRD = PROVINCE + ".XC";

    @BeforeEach
    void organizations() {
        Service.found();
        organization(PROVINCE, "PROVINCE", null);
        List.of(FIRST, SECOND, THIRD).forEach(code -> organization(code, "COMMUNE", PROVINCE));
    }

    private static void organization(String code, String level, String parent) {
        as(ADMIN)
                .body("""
                        {"code": "%s", "name": "%s (mẫu)", "level": "%s", "line": "STATE", "parent": %s, "validFrom": "2025-07-01"}
                        """.formatted(code, code, level, parent == null ? "null" : "\"" + parent + "\""))
                .post("/api/v1/organizations");
    }

    private static String bearer(String organization) {
        return Tokens.bearer(Set.of("plan-editor", "plan-issuer"), organization);
    }

    private static String draft(String keeper, String number, String... cited) {
        List<Map<String, String>> citations = java.util.Arrays.stream(cited)
                .map(citation -> Map.of("citation", "Kế hoạch số " + citation))
                .toList();
        return as(bearer(keeper))
                .body(Map.of(
                        "document",
                        Map.of(
                                "type",
                                "KẾ HOẠCH",
                                "number",
                                number,
                                "issuer",
                                keeper,
                                "issuedOn",
                                "2026-01-05",
                                "subject",
                                "Kế hoạch mẫu",
                                "line",
                                "STATE",
                                "implements",
                                citations)))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String target(String keeper, String plan, String fields) {
        return as(bearer(keeper))
                .body("{" + fields + "}")
                .post("/api/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void issue(String keeper, String plan) {
        String etag = as(bearer(keeper)).get("/api/v1/plans/" + plan).header("ETag");
        as(bearer(keeper))
                .header("If-Match", etag)
                .post("/api/v1/plans/" + plan + "/issue")
                .then()
                .statusCode(200);
    }

    /** A plan of the province that addresses all three communes; the ids of its targets. */
    private record Base(String id, List<String> targets) {
        static Base of(String number, String... targets) {
            String plan = draft(PROVINCE, number);
            List<String> ids = new ArrayList<>();
            for (String fields : targets) {
                ids.add(target(PROVINCE, plan, fields));
            }
            for (String commune : List.of(FIRST, SECOND, THIRD)) {
                as(bearer(PROVINCE))
                        .body(Map.of("name", "Triển khai", "lead", commune))
                        .post("/api/v1/plans/" + plan + "/tasks")
                        .then()
                        .statusCode(201);
            }
            issue(PROVINCE, plan);
            return new Base(plan, ids);
        }

        ValidatableResponse coverage(String query) {
            return seenBy(PROVINCE, query);
        }

        ValidatableResponse seenBy(String organization, String query) {
            return as(bearer(organization))
                    .get("/api/v1/plans/" + id + "/coverage" + (query.isEmpty() ? "" : "?" + query))
                    .then();
        }
    }

    @Test
    void everyTargetIsHeldAgainstWhatEveryBodyBelowHasIssued() {
        Base base = Base.of(
                "1/KH-PHU",
                "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 80, \"unit\": \"%\", \"dueOn\": \"2026-12-31\", "
                        + RATE,
                "\"name\": \"Chỉ của tỉnh\", \"comparator\": \">=\", \"unit\": \"%\", \"levels\": [{\"level\": \"PROVINCE\", \"value\": 100}]",
                "\"name\": \"Nếu có\", \"comparator\": \"bool\", \"validity\": {\"condition\": \"nếu có\"}",
                "\"name\": \"Khá trong tỉnh\", \"kind\": \"QUALITATIVE\", \"comparator\": \"bool\"");
        String weaker = draft(FIRST, "1/KH-XA", "1/KH-PHU");
        target(
                FIRST,
                weaker,
                "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 700, \"unit\": \"‰\", \"dueOn\": \"2026-12-31\","
                        + " \"implementsTargets\": [\"" + base.targets().getFirst() + "\"]");
        target(
                FIRST,
                weaker,
                "\"name\": \"Cũng thế\", \"comparator\": \"bool\", \"implementsTargets\": [\""
                        + base.targets().getLast() + "\"]");
        issue(FIRST, weaker);
        String stronger = draft(SECOND, "1/KH-XB", "1/KH-PHU");
        target(
                SECOND,
                stronger,
                "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 90, \"unit\": \"%\", \"dueOn\": \"2026-12-31\", "
                        + RATE);
        issue(SECOND, stronger);
        String draft = draft(THIRD, "1/KH-XC", "1/KH-PHU");
        target(THIRD, draft, "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 80, \"unit\": \"%\", " + RATE);

        JsonPath all = base.coverage("").statusCode(200).extract().jsonPath();
        assertEquals(
                List.of(
                        "WEAKER",
                        "STRONGER",
                        "MISSING NO_PLAN",
                        "NOT_APPLICABLE LEVEL",
                        "NOT_APPLICABLE LEVEL",
                        "NOT_APPLICABLE LEVEL",
                        "NOT_APPLICABLE CONDITION",
                        "NOT_APPLICABLE CONDITION",
                        "NOT_APPLICABLE CONDITION",
                        "PICKED_UP",
                        "MISSING NO_TARGET",
                        "MISSING NO_PLAN"),
                all.<Map<String, Object>>getList("items").stream()
                        .map(cell -> cell.get("verdict") + (cell.get("reason") == null ? "" : " " + cell.get("reason")))
                        .toList());
        assertEquals(
                Map.of("PICKED_UP", 1, "WEAKER", 1, "STRONGER", 1, "MISSING", 3, "NOT_APPLICABLE", 6),
                all.getMap("counts"));
        assertEquals(weaker, all.getString("items[0].answers[0].plan.id"));
        assertEquals(true, all.getBoolean("items[0].answers[0].linked"));
        assertEquals(700, all.getInt("items[0].answers[0].asks[0].value"));
        assertEquals(80, all.getInt("items[0].asked[0].value"));
        assertEquals(false, all.getBoolean("items[1].answers[0].linked"));

        issue(THIRD, draft);
        base.coverage("organization=" + THIRD + "&target=" + base.targets().getFirst())
                .body("items.verdict", contains("WEAKER"))
                .body("items[0].answers[0].asks[0].dueOn", nullValue());
        base.coverage("verdict=WEAKER").body("items", hasSize(2), "counts.NOT_APPLICABLE", equalTo(6));
    }

    @Test
    void pagesGoOverEveryPairOnceWhateverIsAskedFor() {
        Base base = Base.of(
                "2/KH-PHU",
                "\"name\": \"Một\", \"comparator\": \">=\", \"value\": 1, \"unit\": \"%\"",
                "\"name\": \"Hai\", \"comparator\": \">=\", \"value\": 2, \"unit\": \"%\"",
                "\"name\": \"Ba\", \"comparator\": \">=\", \"value\": 3, \"unit\": \"%\"");
        String plan = draft(SECOND, "2/KH-XB", "2/KH-PHU");
        target(
                SECOND,
                plan,
                "\"name\": \"Hai\", \"comparator\": \">=\", \"value\": 2, \"unit\": \"%\", \"implementsTargets\": [\""
                        + base.targets().get(1) + "\"]");
        issue(SECOND, plan);
        for (String wanted : List.of("", "verdict=MISSING&")) {
            Set<String> seen = new TreeSet<>();
            String cursor = "";
            int pages = 0;
            while (cursor != null) {
                JsonPath page = base.coverage(wanted + "limit=2" + cursor)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                page.<Map<String, Map<String, String>>>getList("items")
                        .forEach(cell -> seen.add(cell.get("target").get("name")
                                + cell.get("organization").get("code")));
                assertEquals(pages == 0, page.get("counts") != null);
                pages++;
                cursor = page.get("next") == null ? null : "&cursor=" + page.getString("next");
            }
            assertEquals(wanted.isEmpty() ? 9 : 8, seen.size());
        }
        base.coverage("cursor=abc").statusCode(400);
    }

    @Test
    void whatIsTakenUpByAPlanInBetweenIsTakenUpFromAbove() {
        Base base = Base.of(
                "3/KH-PHU",
                "\"name\": \"Đến 2030\", \"comparator\": \">=\", \"value\": 99, \"unit\": \"%\","
                        + " \"dueOn\": \"2030-12-31\", \"trajectory\": [{\"dueOn\": \"2026-12-31\", \"value\": 45}]");
        String between = draft(FIRST, "3/KH-XA", "3/KH-PHU");
        String link = target(
                FIRST,
                between,
                "\"name\": \"Của xã\", \"comparator\": \"ref\", \"kind\": \"REFERENCE\", \"implementsTargets\": [\""
                        + base.targets().getFirst() + "\"]");
        as(bearer(FIRST))
                .body(Map.of("name", "Phối hợp", "lead", SECOND))
                .post("/api/v1/plans/" + between + "/tasks")
                .then()
                .statusCode(201);
        issue(FIRST, between);
        String below = draft(SECOND, "3/KH-XB", "3/KH-XA");
        target(
                SECOND,
                below,
                "\"name\": \"Đến 2030\", \"comparator\": \">=\", \"value\": 99, \"unit\": \"%\", \"dueOn\": \"2030-12-31\","
                        + " \"implementsTargets\": [\"" + link + "\"]");
        issue(SECOND, below);
        base.coverage("organization=" + FIRST)
                .body("items.verdict", contains("PICKED_UP"), "items.reason", contains("IN_WORDS"));
        base.coverage("organization=" + SECOND)
                .body("items.verdict", contains("WEAKER"), "items[0].asked", hasSize(2))
                .body("items[0].answers[0].plan.id", equalTo(below));
    }

    @Test
    void itIsShownAsOfADayAndOnlyWhatTheCallerMaySee() {
        Base base = Base.of("4/KH-PHU", "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 80, \"unit\": \"%\"");
        String plan = draft(FIRST, "4/KH-XA", "4/KH-PHU");
        target(
                FIRST,
                plan,
                "\"name\": \"Số hóa\", \"comparator\": \">=\", \"value\": 80, \"unit\": \"%\", \"implementsTargets\": [\""
                        + base.targets().getFirst() + "\"]");
        issue(FIRST, plan);
        base.coverage("organization=" + FIRST)
                .body("items.verdict", contains("PICKED_UP"), "asOf", equalTo(today().toString()));
        base.coverage("asOf=2026-01-05&organization=" + FIRST).body("items.verdict", contains("PICKED_UP"));
        base.coverage("asOf=2026-01-04&organization=" + FIRST).body("items.reason", contains("NO_PLAN"));
        base.coverage("asOf=2025-06-30").body("items", empty(), "counts.MISSING", equalTo(0));

        base.seenBy(FIRST, "").body("items.organization.code", contains(FIRST), "counts.MISSING", equalTo(0));
        base.seenBy(SECOND, "").body("items.organization.code", contains(SECOND), "counts.PICKED_UP", equalTo(0));
        base.seenBy(Service.WARD, "").statusCode(404);
        as(bearer(FIRST))
                .header(
                        "If-Match",
                        as(bearer(FIRST)).get("/api/v1/plans/" + plan).header("ETag"))
                .body(Map.of("reason", "Hết giai đoạn"))
                .post("/api/v1/plans/" + plan + "/close")
                .then()
                .statusCode(200);
        base.coverage("organization=" + FIRST).body("items.reason", contains("NO_PLAN"));
        base.coverage("asOf=" + today().minusDays(1) + "&organization=" + FIRST)
                .body("items[0].answers[0].plan.id", notNullValue());
        as(bearer(PROVINCE))
                .get("/api/v1/plans/" + draft(PROVINCE, "5/KH-PHU") + "/coverage")
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_NOT_ISSUED"));
    }

    private static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }
}
