package vn.tiendo.plan.target;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

/** The targets of one plan, narrowed and counted. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetListTest {
    private static final String ALL_FACETS = "facets=KIND&facets=FORM&facets=TRACKING&facets=INDICATOR&facets=REPORTER";

    private static String plan;

    @BeforeEach
    void aPlanWithOneOfEach() {
        if (plan != null) {
            return;
        }
        Service.found();
        founded("H35.TL", "COMMUNE", "H35", "null");
        founded("H35.TL.A", "UNIT", "H35.TL", "\"TL\"");
        founded("H35.TL.B", "UNIT", "H35.TL", "\"TL\"");
        as(ADMIN)
                .body("{\"code\": \"TL-CLASS\", \"name\": \"Nhóm mẫu\", \"below\": \"H35.TL\", \"kind\": \"TL\"}")
                .post("/api/v1/organization-classes")
                .then()
                .statusCode(is(oneOf(201, 409)));
        String draft = draft("970/KH-MAU");
        target(
                draft,
                "Số hóa hồ sơ",
                "80",
                "2026-06-30",
                "\"reporter\": \"H35.TL.A\", \"indicator\": {\"code\": \"TL1\"}");
        target(
                draft,
                "Hồ sơ trực tuyến",
                "70",
                "2026-12-31",
                "\"reporter\": \"H35.TL.B\", \"indicator\": {\"code\": \"TL1\"}");
        target(
                draft,
                "Chữ ký số",
                "60",
                "2027-12-31",
                "\"reporterClass\": \"TL-CLASS\", \"indicator\": {\"code\": \"TL2\"}");
        target(draft, "Bác sĩ", "14", null, "\"form\": {\"per\": {\"count\": 10000, \"of\": \"dân\"}}");
        target(draft, "Máy chủ", "3", null, "\"form\": {\"keep\": true}, \"asWritten\": \"giữ số hóa như cũ\"");
        issue(draft).statusCode(200);
        plan = draft;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tracking=TRACKED                       | 1,2,3",
                "tracking=NOT_TRACKED                   | 4,5",
                "tracking=TRACKED&tracking=NOT_TRACKED  | 1,2,3,4,5",
                "indicator=TL1                          | 1,2",
                "indicator=TL1&indicator=TL2            | 1,2,3",
                "reporter=H35.TL.A                      | 1,3",
                "reporter=H35.TL.B&indicator=TL2        | 3",
                "reporter=H35.NOBODY                    | ",
                "form=PLAIN                             | 1,2,3",
                "form=RATE&form=KEEP                    | 4,5",
                "form=SURVEY                            | ",
                "kind=QUANTITATIVE                      | 1,2,3,4,5",
                "dueFrom=2026-12-31                     | 2,3",
                "dueFrom=2026-07-01&dueTo=2026-12-31    | 2",
                "text=so hoa                            | 1,5",
                "text=hồ                                | 1,2,5",
                "text=so&reporter=H35.TL.A              | 1,3",
            })
    void eachFilterNarrows(String query, String positions) {
        List<Integer> wanted = positions == null
                ? List.of()
                : List.of(positions.split(",")).stream().map(Integer::valueOf).toList();
        JsonPath found = list(query + "&count=true");
        assertEquals(wanted, found.getList("items.position"));
        assertEquals(wanted.size(), found.getInt("total"));
    }

    @Test
    void eachFacetCountsUnderAllOtherFilters() {
        JsonPath all = list(ALL_FACETS);
        assertEquals(counts(5, "QUANTITATIVE"), all.getList("facets.KIND"));
        assertEquals(List.of(3, 2), all.getList("facets.TRACKING.count"));
        assertEquals(List.of("PLAIN", "KEEP", "RATE"), all.getList("facets.FORM.value"));
        assertEquals(List.of(2, 2, 1), all.getList("facets.INDICATOR.count"));
        Map<Object, Object> reporters = byValue(all, "REPORTER");
        assertEquals(Map.of("H35.TL.A", 2, "H35.TL.B", 2, "none", 2), reporters);

        JsonPath chosen = list("reporter=H35.TL.A&indicator=TL1&" + ALL_FACETS);
        assertEquals(Map.of("H35.TL.A", 1, "H35.TL.B", 1), byValue(chosen, "REPORTER")); // of those on TL1
        assertEquals(Map.of("TL1", 1, "TL2", 1), byValue(chosen, "INDICATOR")); // of those of A
        assertEquals(Map.of("TRACKED", 1), byValue(chosen, "TRACKING"));
        assertEquals(Map.of("H35.TL.A", 2, "H35.TL.B", 2, "none", 2), byValue(list("facets=REPORTER"), "REPORTER"));
    }

    @Test
    void pagesGoOnInTheOrderOfTheDocumentAndCountTheWholeList() {
        List<Integer> seen = new ArrayList<>();
        String next = null;
        do {
            String path = "limit=2&count=true&facets=KIND" + (next == null ? "" : "&cursor=" + next);
            JsonPath page = list(path);
            assertEquals(5, page.getInt("total"));
            assertEquals(counts(5, "QUANTITATIVE"), page.getList("facets.KIND"));
            seen.addAll(page.getList("items.position"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(List.of(1, 2, 3, 4, 5), seen);
    }

    @Test
    void whoDoesNotSeeThePlanIsToldNothingOfItAndNonsenseIsRefused() {
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                .get("/api/v1/plans/" + plan + "/targets?count=true&facets=REPORTER")
                .then()
                .statusCode(404)
                .body("facets", nullValue());
        as(Tokens.bearer("reporter", "H35.TL.A")) // whom it addresses
                .get("/api/v1/plans/" + plan + "/targets?facets=KIND")
                .then()
                .statusCode(200)
                .body("facets.KIND[0]", hasEntry("value", "QUANTITATIVE"), "items", notNullValue());
        as(EDITOR).get("/api/v1/plans/" + plan + "/targets?form=ROUND").then().statusCode(400);
        as(EDITOR)
                .get("/api/v1/plans/" + plan + "/targets?dueFrom=hôm nay")
                .then()
                .statusCode(400);
        as(EDITOR)
                .queryParam("text", "%'--")
                .get("/api/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5));
    }

    private static Map<Object, Object> byValue(JsonPath page, String facet) {
        Map<Object, Object> counts = new java.util.HashMap<>();
        page.<Map<String, Object>>getList("facets." + facet)
                .forEach(one -> counts.put(one.getOrDefault("value", "none"), one.get("count")));
        return counts;
    }

    private static List<Map<String, Object>> counts(int count, String value) {
        return List.of(Map.of("value", value, "count", count));
    }

    private static JsonPath list(String query) {
        return as(EDITOR)
                .get("/api/v1/plans/" + plan + "/targets?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void target(String draft, String name, String value, String dueOn, String more) {
        String due = dueOn == null ? "" : "\"dueOn\": \"" + dueOn + "\", ";
        add(draft, "targets", """
                {"name": "%s", "comparator": ">=", "value": %s, "unit": "%%", %s%s}""".formatted(name, value, due, more));
    }

    private static void founded(String code, String level, String parent, String kind) {
        as(ADMIN)
                .body("""
                        {"code": "%1$s", "name": "%1$s (mẫu)", "level": "%2$s", "line": "STATE", "kind": %4$s, "parent": "%3$s",
                         "validFrom": "2025-07-01"}""".formatted(code, level, parent, kind))
                .post("/api/v1/organizations")
                .then()
                .statusCode(is(oneOf(201, 409)));
    }
}
