package vn.tiendo.indicator.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.time.VietnamTime;

/** How targets stand: with many bodies, as of other days, by other rules, and where they are heading. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetStatusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void theWholeFollowsFromItsBodiesAndEachChangeIsAnnouncedWithThem() throws IOException {
        IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 80, 100));

        Events.await(
                "the whole is judged",
                () -> given.announced("target.status-changed", plan.target()).size() == 2);
        read(plan)
                .body("status", equalTo("ON_TRACK"), "reason", equalTo("ALL_ON_TRACK"), "measurement", nullValue())
                .body("reporters.status", contains("ACHIEVED", "NOT_DUE"))
                .body("reporters[0].value", equalTo(80), "counts.ACHIEVED", equalTo(1), "counts.NOT_DUE", equalTo(1));
        List<String> moves = given.announced("target.status-changed", plan.target());
        moves.forEach(move -> Contracts.assertValid("indicator/target.status-changed", move));
        JsonNode last = JSON.readTree(moves.getLast());
        assertEquals("NOT_DUE", last.path("previous").asText());
        assertEquals(1, last.path("changedCount").asInt());
        assertEquals(
                DemoOrganizations.id(Given.UNIT).toString(),
                last.path("changed").path(0).path("reporterId").asText());
        assertEquals("ACHIEVED", last.path("changed").path(0).path("status").asText());
    }

    @Test
    void whoReportsATargetDoesNotSeeHowItsSiblingsStand() {
        IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);

        as("reporter", Given.OTHER_WARD)
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200)
                .body("reporters[0].status", nullValue(), "reporters[1].status", equalTo("NOT_DUE"));
        as("reporter", Given.OTHER_WARD)
                .get("/api/v1/targets/" + plan.target() + "/projection")
                .then()
                .body("items.organization.code", contains(Given.OTHER_WARD));
    }

    @Test
    void asOfADayATargetStandsAsItWasKnownThen() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 80, 100));
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        // told two months ago, answered one month ago
        given.sql("update target_asked set valid_from = now() - interval '60 days' where target_id = ?", plan.target());
        given.sql(
                "update measurement set valid_from = now() - interval '30 days' where indicator_code = ?", plan.code());

        asOf(plan, today.minusDays(90), "").body("items", empty());
        asOf(plan, today.minusDays(45), "")
                .body("items.status", contains("NOT_DUE"), "items[0].measurement", nullValue());
        asOf(plan, today.minusDays(20), "")
                .body("items.status", contains("ACHIEVED"), "items[0].measurement.value", equalTo(80))
                .body("items[0].reporters.status", contains("ACHIEVED"))
                .body("items[0].statusAsOf", equalTo(today.minusDays(20).toString()));
        asOf(plan, today.minusDays(45), "&status=ACHIEVED").body("items", empty());
        asOf(plan, today.plusYears(2), "&status=ACHIEVED").body("items", hasSize(1));

        alone(plan, "", today.minusDays(90)).statusCode(404).body("code", equalTo("TARGET_NOT_FOUND"));
        alone(plan, "", today.minusDays(45)).body("status", equalTo("NOT_DUE"), "measurement", nullValue());
        alone(plan, "", today.minusDays(20)).body("status", equalTo("ACHIEVED"), "measurement.value", equalTo(80));
        alone(plan, "", LocalDate.of(1999, 1, 1)).statusCode(400).body("code", equalTo("TARGET_AS_OF_NOT_VALID"));
        alone(plan, "/explain", today.minusDays(90)).statusCode(404);
        alone(plan, "/explain", today.minusDays(45))
                .body("result.status", equalTo("NOT_DUE"), "contributors", empty(), "versions", empty())
                .body("result.asOf", equalTo(today.minusDays(45).toString()));
        alone(plan, "/explain", today.minusDays(20))
                .body("result.status", equalTo("ACHIEVED"), "contributors.value", contains(80))
                .body("versions.version", contains(1), "changes.by", hasItem("VALUE"));
    }

    private static ValidatableResponse alone(IssuedPlan plan, String path, LocalDate day) {
        return as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target() + path + "?asOf=" + day)
                .then();
    }

    /** What is kept up by changes is what is judged anew from everything that is known. */
    @Test
    void asOfTodayEveryTargetStandsAsItWasAnnounced() {
        Random random = new Random(5);
        List<IssuedPlan> plans = new ArrayList<>();
        for (int nth = 0; nth < 6; nth++) {
            plans.add(given.issuedPlan());
        }
        for (int turn = 0; turn < 15; turn++) {
            IssuedPlan plan = plans.get(random.nextInt(plans.size()));
            Report report = Report.on(plan);
            given.arrived(
                    List.of("report.submitted", "report.accepted").get(random.nextInt(2)),
                    report.id(),
                    report.says(3, 1, random.nextInt(101), 100));
        }
        for (IssuedPlan plan : plans) {
            JsonPath now = as("auditor", "H35")
                    .get("/api/v1/targets?plan=" + plan.id())
                    .then()
                    .extract()
                    .jsonPath();
            JsonPath today =
                    asOf(plan, LocalDate.now(VietnamTime.ZONE), "").extract().jsonPath();
            for (String field : List.of("status", "reason", "nextReviewOn", "measurement", "reporters", "value")) {
                assertEquals(now.<Object>get("items[0]." + field), today.<Object>get("items[0]." + field), field);
            }
        }
    }

    @Test
    void ofADayToComeATargetStandsAsIfNothingMoreWereSaid() {
        IssuedPlan plan = given.issuedPlan();

        asOf(plan, LocalDate.now(VietnamTime.ZONE).plusYears(2), "").body("items.status", contains("NO_DATA"));
        as("reviewer", Given.OTHER_WARD)
                .get("/api/v1/targets?plan=" + plan.id() + "&asOf=" + LocalDate.now(VietnamTime.ZONE))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1890-01-01", "9999-12-31", "yesterday"})
    void aDayOutOfReachIsTheCallersError(String day) {
        as("auditor", "H35").get("/api/v1/targets?asOf=" + day).then().statusCode(400);
    }

    @Test
    void otherRulesForAnIndicatorMoveItsTargetsAlone() {
        IssuedPlan plan = given.issuedPlan();
        IssuedPlan other = given.issuedPlan();
        for (IssuedPlan one : List.of(plan, other)) {
            Report report = Report.on(one);
            given.arrived("report.accepted", report.id(), report.says(3, 1, 40, 100));
            read(one).body("status", equalTo("ON_TRACK"));
        }

        set(plan.code(), 0, "").statusCode(200).body("version", equalTo(1), "indicatorCode", equalTo(plan.code()));
        Events.await(
                "the target is judged by its new rules",
                () -> given.count(
                                "select count(*) from target where id = ? and status = 'OFF_TRACK' and reason = 'FAR_FROM_LEVEL'",
                                plan.target())
                        == 1);
        read(other).body("status", equalTo("ON_TRACK"));
        as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .body("rule.rulesOf", equalTo(plan.code()), "rule.rulesVersion", equalTo(1));
        set(plan.code(), 0, "").statusCode(412);
        as("admin", "H35")
                .contentType("application/json;charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/api/v1/status-rules?indicator=" + plan.code())
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "rules", nullValue());
        Events.await(
                "the target is judged by the rules for all again",
                () -> given.count("select count(*) from target where id = ? and status = 'ON_TRACK'", plan.target())
                        == 1);
        as("auditor", "H35")
                .get("/api/v1/status-rules?indicator=" + plan.code())
                .then()
                .body("items.version", contains(2, 1));
    }

    @Test
    void rulesThatLeaveSomethingOpenAreRefused() {
        IssuedPlan plan = given.issuedPlan();

        set(plan.code(), 0, "\"open\": true").statusCode(400).body("code", equalTo("STATUS_RULES_NOT_COMPLETE"));
        as("auditor", "H35")
                .get("/api/v1/status-rules")
                .then()
                .statusCode(200)
                .body("items.version", hasItem(0), "items[-1].rules.rules", hasSize(greaterThan(10)));
        as("reviewer", "H35")
                .get("/api/v1/status-rules?indicator=KHONG-CO")
                .then()
                .statusCode(404)
                .body("code", equalTo("STATUS_RULES_INDICATOR_NOT_FOUND"));
    }

    /** Monthly figures, each to be better than the one before. */
    @Test
    void aTargetWithoutALevelIsJudgedByTheCourseOfItsFigures() {
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        given.arrived(
                "plan.issued",
                plan.id(),
                plan.event(1)
                        .replace(
                                "\"value\": 80,",
                                "\"value\": null, \"form\": {\"trend\": {\"direction\": \"UP\", \"every\": \"MONTH\"}},"));
        read(plan).body("status", equalTo("NOT_DUE"), "reason", equalTo("NOTHING_REPORTED_YET"));

        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 40, 100));
        read(plan).body("status", equalTo("NOT_DUE"), "reason", equalTo("SERIES_TOO_SHORT"));

        figure(plan, LocalDate.parse("2026-05-14"), 30);
        given.arrived("report.accepted", report.id(), report.says(4, 1, 41, 100));
        read(plan).body("status", equalTo("ON_TRACK"), "reason", equalTo("PROGRESS_KEPT_SO_FAR"));
        asOf(plan, LocalDate.now(VietnamTime.ZONE), "").body("items.reason", contains("PROGRESS_KEPT_SO_FAR"));

        given.arrived("report.accepted", report.id(), report.says(5, 1, 30, 100));
        read(plan).body("status", equalTo("OFF_TRACK"), "reason", equalTo("PROGRESS_BROKEN"));
    }

    @Test
    void fourFiguresAndMoreShowWhereATargetIsHeading() {
        IssuedPlan plan = given.issuedPlan();
        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target() + "/projection")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items[0].projection", nullValue());
        LocalDate first = LocalDate.parse("2026-01-14");
        for (int month = 0; month < 6; month++) {
            figure(plan, first.plusMonths(month), 20 + 2 * month);
        }
        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target() + "/projection")
                .then()
                .statusCode(200)
                .body("items[0].projection.points", equalTo(6), "items[0].organization.code", equalTo(Given.UNIT))
                .body("items[0].projection.value", not(nullValue()));
        read(plan).body("status", equalTo("NOT_DUE"));
        as("reviewer", Given.OTHER_WARD)
                .get("/api/v1/targets/" + plan.target() + "/projection")
                .then()
                .statusCode(404);
    }

    /** Rules by which whoever has not reached the level is off the track; the last condition is the given one. */
    private ValidatableResponse set(String indicator, int version, String last) {
        return as("admin", "H35")
                .contentType("application/json;charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body("""
                        {"rules": {"rules": [{"when": {"reached": true}, "status": "ACHIEVED", "reason": "LEVEL_REACHED"},
                                             {"when": {%s}, "status": "OFF_TRACK", "reason": "FAR_FROM_LEVEL"}],
                                   "classRules": [{"when": {}, "status": "ON_TRACK", "reason": "ALL_ON_TRACK"}]}}
                        """.formatted(last))
                .put("/api/v1/status-rules?indicator=" + indicator)
                .then();
    }

    private void figure(IssuedPlan plan, LocalDate to, int value) {
        given.sql(
                "insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value,"
                        + " kind, state, report_id, report_version, valid_from)"
                        + " values (?, 1, ?, ?, ?, ?, 'VALUE', ?, 'ACTUAL', 'VERIFIED', ?, 1, now())",
                UUID.randomUUID(),
                plan.code(),
                DemoOrganizations.id(Given.UNIT),
                to.minusMonths(1).plusDays(1),
                to,
                value,
                UUID.randomUUID());
    }

    private static ValidatableResponse read(IssuedPlan plan) {
        return as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse asOf(IssuedPlan plan, LocalDate day, String more) {
        return as("auditor", "H35")
                .get("/api/v1/targets?plan=" + plan.id() + "&asOf=" + day + more)
                .then()
                .statusCode(200);
    }
}
