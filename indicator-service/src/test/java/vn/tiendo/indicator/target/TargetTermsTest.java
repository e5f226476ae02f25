package vn.tiendo.indicator.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** Targets that ask different things of different bodies, reported by one or by many. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetTermsTest {
    @Inject
    Given given;

    private final UUID plan = UUID.randomUUID();
    private final UUID target = UUID.randomUUID();

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void everyMemberOfAClassIsAskedForWhatAppliesToItsLevel() {
        issued("plan.issued", 1, null, "H35", Given.OTHER_WARD, Given.UNIT);

        read("auditor", "H35")
                .statusCode(200)
                .body("reporter", nullValue(), "reporterClass", equalTo("SCHOOLS"), "status", equalTo("NOT_DUE"))
                .body("reporters.status", contains("NOT_DUE", "NOT_DUE", "NOT_DUE"), "counts.NOT_DUE", equalTo(3))
                .body("reporters.organization.code", contains("H35", Given.OTHER_WARD, Given.UNIT))
                .body("reporters[0].steps.value", equalTo(List.of(45, 100)))
                .body("reporters[1].steps.value", equalTo(List.of(45, 80)))
                .body("reporters[2].steps[1].value", equalTo(80), "reporters[2].steps[1].dueOn", equalTo("2030-06-30"))
                .body("asWritten", equalTo("tỉnh 100%, xã 80%"), "form.keep", equalTo(true))
                .body("validity.exclusions", contains("hồ sơ mật"), "startOn", equalTo("2026-02-01"))
                .body("levels.level", contains("COMMUNE"), "trajectory[0].asWritten", equalTo("năm 2028"))
                .body("overTime", equalTo("CUMULATIVE"));
    }

    @Test
    void everyFormOfTheContractIsKeptAsItCame() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode issued = json.readTree(Contracts.example("plan/plan.issued.forms"));
        UUID forms = UUID.fromString(issued.path("id").asText());
        given.arrived("plan.issued", forms, issued.toString());

        JsonNode kept = json.readTree(as("auditor", "H35")
                        .get("/api/v1/targets?limit=200&plan=" + forms)
                        .asString())
                .path("items");

        assertEquals(issued.path("targets").size(), kept.size());
        for (int nth = 0; nth < kept.size(); nth++) {
            JsonNode target = issued.path("targets").get(nth);
            for (String field : List.of(
                    "id",
                    "name",
                    "kind",
                    "comparator",
                    "evalComparator",
                    "value",
                    "valueTo",
                    "unit",
                    "firm",
                    "dueOn",
                    "asWritten",
                    "form",
                    "validity",
                    "levels",
                    "trajectory",
                    "overTime")) {
                assertEquals(
                        target.path(field),
                        kept.get(nth).path(field),
                        target.path("name").asText());
            }
        }
    }

    @Test
    void aMemberSeesTheTargetAndIsFoundByItsCode() {
        issued("plan.issued", 1, null, Given.OTHER_WARD, Given.UNIT);
        read("reporter", Given.OTHER_WARD).statusCode(200);
        read("reporter", "H35.BINHLU").statusCode(404);
        as("auditor", "H35")
                .get("/api/v1/targets?plan=" + plan + "&reporter=" + Given.OTHER_WARD)
                .then()
                .body("items.id", contains(target.toString()));
        as("auditor", "H35")
                .get("/api/v1/targets?plan=" + plan + "&reporter=H35.BINHLU")
                .then()
                .body("items", empty());
    }

    @Test
    void theStatusOfABodyStandsOnWhatIsAskedOfItsLevel() {
        issued("plan.issued", 1, Given.UNIT);
        Given.IssuedPlan issued = new Given.IssuedPlan(plan, target, "CS." + plan);
        Given.Report report = Given.Report.on(issued);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 80, 100));
        // what is there already must stay, so it can still be broken
        read("auditor", "H35")
                .body("status", equalTo("ON_TRACK"), "reason", equalTo("LIMIT_KEPT_SO_FAR"), "value", equalTo(100));
        as("auditor", "H35")
                .get("/api/v1/targets/" + target + "/explain")
                .then()
                .body("rule.value", equalTo(80), "rule.dueOn", equalTo("2030-06-30"));
    }

    @Test
    void anAmendmentThatNamesAReporterBeginsTrackingAndOneThatNamesManyGivesEachAStatus() {
        issued("plan.issued", 1, null);
        read("auditor", "H35").body("tracked", equalTo(false), "reporters", empty());
        issued("plan.amended", 2, Given.UNIT);
        read("reporter", Given.UNIT).statusCode(200).body("tracked", equalTo(true), "status", equalTo("NOT_DUE"));
        issued("plan.amended", 3, null, Given.UNIT, Given.OTHER_WARD);
        read("auditor", "H35")
                .body("tracked", equalTo(true), "status", equalTo("NOT_DUE"))
                .body("reporters.status", contains("NOT_DUE", "NOT_DUE"));
    }

    @Test
    void aMemberHandsItsPartOnToItsSuccessor() {
        issued("plan.issued", 1, null, Given.OTHER_WARD, "H35.BINHLU");
        String data = """
                {"id": "%s", "version": 1, "state": "APPLIED", "inEffect": true, "type": "MERGE", "legalBasis": "x",
                 "effectiveOn": "2026-07-01", "sourceIds": ["%2$s"], "successorIds": ["%3$s"], "part": 1, "parts": 1,
                 "moves": [{"kind": "TARGET", "id": "%4$s", "role": "REPORTER", "fromId": "%2$s", "toId": "%3$s",
                            "planId": "%5$s", "planVersion": 5}]}""".formatted(
                UUID.randomUUID(), DemoOrganizations.id("H35.BINHLU"), DemoOrganizations.id(Given.WARD), target, plan);
        Contracts.assertValid("plan/organization.reorganized", data);
        given.arrived("organization.reorganized", UUID.randomUUID(), data);
        read("auditor", "H35").body("reporters.organization.code", contains(Given.OTHER_WARD, Given.WARD));
        assertEquals(404, read("reporter", "H35.BINHLU").extract().statusCode());
    }

    private ValidatableResponse read(String role, String organization) {
        return as(role, organization).get("/api/v1/targets/" + target).then();
    }

    /** A plan of the ward whose target one body reports, or with null these. */
    private void issued(String topic, long version, String reporter, String... members) {
        String ids = Stream.of(members)
                .map(code -> "\"" + DemoOrganizations.id(code) + "\"")
                .collect(Collectors.joining(","));
        String data = """
                {"id": "%s", "version": %d, "revision": %d, "keeperId": "%s",
                 "document": {"type": "KẾ HOẠCH", "number": "01/KH-THU", "subject": "Kế hoạch thử", "line": "STATE",
                              "issuedOn": "2026-01-05"},
                 "issuedAt": "2026-01-05T00:00:00Z", "tasks": [], "reportingDuties": [],
                 "targets": [{"id": "%s", "name": "Tỷ lệ thử", "kind": "QUANTITATIVE", "reporterId": %s,
                              "reporterIds": [%s], "reporterClass": %s, "asWritten": "tỉnh 100%%, xã 80%%",
                              "indicator": {"code": "CS.%s", "name": "Tỷ lệ thử", "unit": "%%", "numerator": "Số đạt",
                                            "denominator": "Tổng số", "direction": "UP",
                                            "aggregation": "RATIO_OF_SUMS", "overTime": "CUMULATIVE"},
                              "comparator": "=", "evalComparator": ">=", "value": 100, "unit": "%%", "firm": true,
                              "form": {"keep": true},
                              "validity": {"startOn": "2026-02-01", "exclusions": ["hồ sơ mật"]},
                              "levels": [{"level": "COMMUNE", "value": 80, "dueOn": "2030-06-30"}],
                              "trajectory": [{"dueOn": "2028-12-31", "value": 45, "asWritten": "năm 2028"}],
                              "overTime": "CUMULATIVE", "implementsTargets": [],
                              "dueOn": "2030-12-31", "tracked": %s}]}
                """.formatted(
                        plan,
                        version,
                        version,
                        DemoOrganizations.id(Given.WARD),
                        target,
                        reporter == null ? null : "\"" + DemoOrganizations.id(reporter) + "\"",
                        ids,
                        members.length == 0 ? null : "\"SCHOOLS\"",
                        plan,
                        reporter != null || members.length > 0);
        Contracts.assertValid("plan/" + topic.replace("amended", "issued"), data);
        given.arrived(topic, plan, data);
    }
}
