package vn.tiendo.plan.publicview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;
import vn.tiendo.plan.task.Timeliness;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicViewTest {
    private static final String PLANS = "/public/v1/plans";
    private static final String TASKS = "/public/v1/tasks";

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static void hold(String plan, boolean held) {
        as(ISSUER)
                .header("If-Match", "\"" + version(plan) + "\"")
                .body("{\"held\": " + held + ", \"reason\": \"lý do nội bộ\"}")
                .post("/api/v1/plans/" + plan + "/publication")
                .then()
                .statusCode(200);
    }

    /** A plan with a target, two themed tasks and one without a theme. */
    private static String plan(String number) {
        String plan = draft(number);
        add(plan, "targets", """
                {"name": "Tỷ lệ số hóa", "comparator": ">=", "value": 80, "unit": "%", "reporter": "H35.TANPHONG.VHXH",
                 "indicator": {"code": "HSTT"}}""");
        for (String theme : List.of("\"1.1. Thể chế\"", "null", "\"1.2. Hạ tầng\"", "\"1.1. Thể chế\"")) {
            add(plan, "tasks", """
                    {"name": "Việc thuộc %s", "theme": %s, "lead": "H35.TANPHONG.VHXH", "head": "Trưởng phòng",
                     "deliverable": "Kết quả"}""".formatted(theme.replace("\"", ""), theme));
        }
        return plan;
    }

    @Test
    void aPlanComesWithItsTreeInOneAnswerAndWithNothingInternal() {
        String plan = plan("70/KH-MAU");
        issue(plan).statusCode(200);
        String body = given().get(PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("keeper.code", equalTo(Service.WARD), "document.number", equalTo("70/KH-MAU"))
                .body("themes.name", equalTo(Arrays.asList(null, "1.1. Thể chế", "1.2. Hạ tầng")))
                .body("themes[0].targets.name", equalTo(List.of("Tỷ lệ số hóa")))
                .body("themes[0].tasks", hasSize(1))
                .body("themes[1].tasks.name", everyItem(equalTo("Việc thuộc 1.1. Thể chế")))
                .body("counts.targets", equalTo(1), "counts.tasks", equalTo(4))
                .extract()
                .asString();
        for (String internal :
                List.of("importId", "found", "confidence", "source", "signer", "version", "reason", "unclear")) {
            assertFalse(body.contains("\"" + internal + "\""), internal);
        }
    }

    @Test
    void draftsAndHeldPlansDoNotExistForAnyoneWhoeverAsks() {
        String plan = plan("71/KH-MAU");
        assertHidden(plan);
        hold(plan, true);
        issue(plan).statusCode(200);
        assertHidden(plan);
        hold(plan, false);
        given().get(PLANS + "/" + plan).then().statusCode(200);
        given().get(PLANS).then().body("items.id", hasItem(plan));
        given().queryParam("plan", plan).get(TASKS).then().body("items", hasSize(4));
        hold(plan, true);
        assertHidden(plan);
    }

    private static void assertHidden(String plan) {
        for (String token : List.of("", ISSUER, Tokens.bearer("admin", Service.PROVINCE), "Bearer forged")) {
            given().header("Authorization", token)
                    .get(PLANS + "/" + plan)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            given().header("Authorization", token).get(PLANS).then().body("items.id", not(hasItem(plan)));
            given().header("Authorization", token)
                    .queryParam("plan", plan)
                    .get(TASKS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Timeliness.class)
    void tasksAreFoundByTheTimelinessTheyShow(Timeliness timeliness) {
        String plan = draft("72" + timeliness.ordinal() + "/KH-MAU");
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        for (int days : List.of(-40, -1, 1, 5, 40)) {
            add(plan, "tasks", """
                    {"name": "Hạn %d", "lead": "H35.TANPHONG", "deadline": {"nominalDueOn": "%s"}}
                    """.formatted(days, today.plusDays(days)));
        }
        add(plan, "tasks", """
                {"name": "Thường xuyên", "progress": "CONTINUOUS", "deadline": {"nominalDueOn": "2025-01-01"}}""");
        add(plan, "tasks", """
                {"name": "Không hạn"}""");
        issue(plan).statusCode(200);
        List<String> shown = given().queryParam("plan", plan).get(TASKS).path("items.timeliness");
        List<String> own =
                as(ISSUER).queryParam("plan", plan).get("/api/v1/tasks").path("items.timeliness");
        assertEquals(own, shown);
        long expected = shown.stream().filter(timeliness.name()::equals).count();
        for (String path : List.of(TASKS, "/api/v1/tasks")) {
            as(ISSUER)
                    .queryParam("plan", plan)
                    .queryParam("timeliness", timeliness)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize((int) expected), "items.timeliness", everyItem(equalTo(timeliness.name())));
        }
    }

    @Test
    void tasksAreFoundByLeadThemeProgressAndText() {
        String plan = plan("73/KH-MAU");
        issue(plan).statusCode(200);
        String of = TASKS + "?plan=" + plan;
        given().get(of + "&organization=H35.TANPHONG.VHXH").then().body("items", hasSize(4));
        given().get(of + "&organization=H35.DOANKET").then().body("items", hasSize(0));
        given().queryParam("theme", "1.1. thể chế").get(of).then().body("items", hasSize(2));
        given().queryParam("q", "hạ TẦNG").get(of).then().body("items", hasSize(1));
        given().get(of + "&progress=COMPLETED").then().body("items", hasSize(0));
        given().queryParam("q", "70/kh-mau-khac").get(PLANS).then().body("items", hasSize(0));
    }

    @Test
    void theDirectoryIsOpenAndSaysWhoKeepsPublicPlans() {
        String plan = plan("76/KH-MAU");
        String ward = "/public/v1/organizations/" + Service.WARD;
        int before = given().get(ward).then().statusCode(200).extract().path("plans");
        issue(plan).statusCode(200);
        given().get(ward)
                .then()
                .body("plans", equalTo(before + 1), "parent.code", equalTo(Service.PROVINCE))
                .body("successors", hasSize(0));
        given().get("/public/v1/organizations?keeping=true&limit=200")
                .then()
                .body("items.code", hasItem(Service.WARD), "items.plans", everyItem(greaterThan(0)));
        given().get("/public/v1/tasks?keeper=" + Service.WARD + "&plan=" + plan)
                .then()
                .body("items", hasSize(4));
        given().get("/public/v1/tasks?keeper=" + Service.PROVINCE + "&plan=" + plan)
                .then()
                .body("items", hasSize(0));
        hold(plan, true);
        given().get(ward).then().body("plans", equalTo(before));
        given().get("/public/v1/organizations?format=csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"));
    }

    @Test
    void pagesHoldTogetherAndNameTheNextOne() {
        String plan = plan("74/KH-MAU");
        issue(plan).statusCode(200);
        List<String> seen = new ArrayList<>();
        String next = "/public/v1/tasks?limit=1&plan=" + plan;
        while (next != null) {
            var response = given().urlEncodingEnabled(false).get(next);
            seen.addAll(response.jsonPath().getList("items.id"));
            String link = response.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(4, seen.stream().distinct().count());
        assertEquals(4, seen.size());
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        String plan = plan("75/KH-MAU");
        issue(plan).statusCode(200);
        String tag = given().get(PLANS + "/" + plan).header("ETag");
        given().header("If-None-Match", tag)
                .get(PLANS + "/" + plan)
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("If-None-Match", "\"other\"")
                .get(PLANS + "/" + plan)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/v1/tasks?plan=x",
                "/public/v1/tasks?progress=DONE",
                "/public/v1/tasks?cursor=!!",
                "/public/v1/plans?limit=0",
                "/public/v1/plans?q=%00",
                "/public/v1/tasks?q=%00",
                "/public/v1/plans/x",
                "/public/v1/organizations/x"
            })
    void nonsenseIsAProblemOfTheCaller(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(is(oneOf(400, 404)))
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void nothingIsWrittenHere() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            as(ISSUER)
                    .body("{}")
                    .request(method, PLANS + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(405);
        }
    }
}
