package vn.tiendo.plan.cascade;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CascadeTest {
    /** Communes of a province of their own: what other tests issue implements nothing here. */
    private static final String PROVINCE = "H33";

    private static final String FIRST = PROVINCE + ".XA";
    private static final String SECOND = PROVINCE + ".XB";
    private static final String THIRD = PROVINCE + ".XC";
    private static final String DUE = "2026-03-31";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
        organization(PROVINCE, "PROVINCE", "null");
        List.of(FIRST, SECOND, THIRD).forEach(code -> organization(code, "COMMUNE", "\"" + PROVINCE + "\""));
        as(ADMIN)
                .body(Map.of("code", "COMMUNES-H33", "name", "Các xã", "below", PROVINCE, "level", "COMMUNE"))
                .post("/api/v1/organization-classes");
    }

    private static void organization(String code, String level, String parent) {
        as(ADMIN).body("""
                        {"code": "%s", "name": "%s (mẫu)", "level": "%s", "line": "STATE", "parent": %s, "validFrom": "2025-07-01"}
                        """.formatted(code, code, level, parent)).post("/api/v1/organizations");
    }

    private static String bearer(String organization) {
        return Tokens.bearer(Set.of("plan-editor", "plan-issuer"), organization);
    }

    private static String draft(String keeper, String number, String issuedOn, String cited) {
        List<Map<String, String>> citations =
                cited.isEmpty() ? List.of() : List.of(Map.of("citation", "Kế hoạch số " + cited));
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
                                issuedOn,
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

    private static void move(String keeper, String plan, String how, Object body) {
        String path = "/api/v1/plans/" + plan;
        as(bearer(keeper))
                .header("If-Match", as(bearer(keeper)).get(path).header("ETag"))
                .body(body)
                .post(path + "/" + how)
                .then()
                .statusCode(200);
    }

    private static String issued(String keeper, String number, String issuedOn, String cited) {
        String plan = draft(keeper, number, issuedOn, cited);
        move(keeper, plan, "issue", Map.of());
        return plan;
    }

    /** A plan of the province that wants one of every commune. */
    private static String demanding(String number) {
        String plan = draft(PROVINCE, number, "2026-01-05", "");
        as(bearer(PROVINCE))
                .body(Map.of(
                        "name",
                        "Ban hành kế hoạch",
                        "kind",
                        "ISSUE_PLAN",
                        "leadClass",
                        "COMMUNES-H33",
                        "deadline",
                        Map.of("nominalDueOn", DUE)))
                .post("/api/v1/plans/" + plan + "/tasks")
                .then()
                .statusCode(201);
        move(PROVINCE, plan, "issue", Map.of());
        return plan;
    }

    private static ValidatableResponse cascade(String reader, String plan, String query) {
        return as(bearer(reader))
                .get("/api/v1/plans/" + plan + "/cascade" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    private static String duty(String plan, String organization) {
        return cascade(PROVINCE, plan, "organization=" + organization).extract().path("items[0].task");
    }

    @Test
    void whoIssuesAPlanThatImplementsTheDemandingOneHasDoneItsDutyOnThatDay() {
        String plan = demanding("1/KH-TANG");
        cascade(PROVINCE, plan, "").body("counts.MISSING", equalTo(3), "items", hasSize(3));
        String first = issued(FIRST, "11/KH-XA", "2026-03-10", "1/KH-TANG");
        issued(SECOND, "11/KH-XB", "2026-04-15", "1/KH-TANG");
        draft(THIRD, "11/KH-XC", "2026-03-01", "1/KH-TANG");

        cascade(PROVINCE, plan, "")
                .body("items.organization.code", contains(FIRST, SECOND, THIRD))
                .body("items.standing", contains("ISSUED_ON_TIME", "ISSUED_LATE", "MISSING"))
                .body("items.issuedOn", contains("2026-03-10", "2026-04-15", null))
                .body("items[0].issued.id", equalTo(first), "items[2].issued", nullValue())
                .body("counts.ISSUED_LATE", equalTo(1), "counts.AWAITED", equalTo(0));
        List<String> told = events(database, "task.changed", duty(plan, FIRST));
        Contracts.assertValid("plan/task.changed", told.getLast());
        assertEquals("COMPLETED", JsonPath.from(told.getLast()).getString("progress"));
        assertEquals("2026-03-10", JsonPath.from(told.getLast()).getString("reportedOn"));
        as(bearer(PROVINCE))
                .get("/api/v1/tasks/" + duty(plan, SECOND))
                .then()
                .body("progress", equalTo("COMPLETED"), "timeliness", equalTo("COMPLETED_LATE"));

        cascade(PROVINCE, plan, "standing=MISSING").body("items.organization.code", contains(THIRD));
        cascade(PROVINCE, plan, "asOf=" + DUE).body("items.standing", contains("ISSUED_ON_TIME", "AWAITED", "AWAITED"));
        cascade(PROVINCE, plan, "asOf=2026-04-01")
                .body("items.standing", contains("ISSUED_ON_TIME", "MISSING", "MISSING"));
        String next = cascade(PROVINCE, plan, "limit=2").extract().path("next");
        cascade(PROVINCE, plan, "limit=2&cursor=" + next).body("items.organization.code", contains(THIRD));
        cascade(FIRST, plan, "").body("items[0].issued.id", equalTo(first), "items[1].issued", nullValue());
        as(bearer(Service.WARD))
                .get("/api/v1/plans/" + plan + "/cascade")
                .then()
                .statusCode(404);

        move(FIRST, first, "close", Map.of("reason", "Hết giai đoạn"));
        cascade(PROVINCE, plan, "organization=" + FIRST).body("items.standing", contains("ISSUED_ON_TIME"));
    }

    @Test
    void aPlanThatTurnsOutToImplementSomethingElseHasNotDoneIt() {
        String plan = demanding("2/KH-TANG");
        String second = issued(SECOND, "12/KH-XB", "2026-03-01", "2/KH-TANG");
        cascade(PROVINCE, plan, "organization=" + SECOND).body("items.standing", contains("ISSUED_ON_TIME"));
        String duty = duty(plan, SECOND);
        String citation = as(bearer(SECOND))
                .get("/api/v1/plans/" + second + "/lineage")
                .then()
                .extract()
                .path("up[0].id");
        for (Map.Entry<String, String> how :
                List.of(Map.entry("CUT", "NOT_STARTED"), Map.entry("BY_RULE", "COMPLETED"))) {
            as(bearer(SECOND))
                    .header(
                            "If-Match",
                            as(bearer(SECOND)).get("/api/v1/plans/" + second).header("ETag"))
                    .body(Map.of("how", how.getKey()))
                    .post("/api/v1/plans/" + second + "/lineage/" + citation + "/resolve")
                    .then()
                    .statusCode(200);
            assertEquals(
                    how.getValue(),
                    JsonPath.from(events(database, "task.changed", duty).getLast())
                            .getString("progress"));
        }
    }

    @Test
    void whoHadIssuedItsPlanBeforeTheDemandingOneWasEnteredHasDoneItsDuty() {
        issued(THIRD, "13/KH-XC", "2026-02-01", "3/KH-TANG");
        String plan = demanding("3/KH-TANG");
        cascade(PROVINCE, plan, "organization=" + THIRD)
                .body("items.standing", contains("ISSUED_ON_TIME"), "items.issuedOn", contains("2026-02-01"))
                .body("items[0].issued.number", notNullValue());
        cascade(PROVINCE, issued(PROVINCE, "4/KH-TANG", "2026-01-05", ""), "").body("items", empty());
    }

    @Test
    void noReportCompletesADutyToIssueAPlan() {
        String plan = demanding("5/KH-TANG");
        String duty = duty(plan, THIRD);
        String other = draft(THIRD, "15/KH-XC", "2026-01-05", "");
        String task = as(bearer(THIRD))
                .body(Map.of("name", "Lập danh mục", "lead", THIRD))
                .post("/api/v1/plans/" + other + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(THIRD, other, "issue", Map.of());
        publish(duty);
        publish(task);
        Events.await("the other task moves", () -> progress(task).equals("COMPLETED"));
        assertEquals("NOT_STARTED", progress(duty));
        cascade(PROVINCE, plan, "organization=" + THIRD).body("items.standing", contains("MISSING"));
    }

    private static String progress(String task) {
        return as(bearer(THIRD)).get("/api/v1/tasks/" + task).then().extract().path("progress");
    }

    /** One key, so that they are taken in this order. */
    private static void publish(String task) {
        Events.publish("report.accepted", new UUID(7, 7).toString(), """
                {"id": "%s", "version": 5, "windowTo": "2026-02-14", "submittedAt": "2026-02-13T03:00:00Z",
                 "acceptedAt": "2026-02-14T03:00:00Z", "values": [],
                 "tasks": [{"itemId": "%s", "taskId": "%s", "progress": "COMPLETED", "percent": 100}]}
                """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), task));
    }
}
