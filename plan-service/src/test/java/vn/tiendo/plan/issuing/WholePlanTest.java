package vn.tiendo.plan.issuing;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class WholePlanTest {
    private static final String PLANS = "/api/v1/plans/";

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static void cites(String plan, String relation, String... citations) {
        String list = String.join(
                ",",
                Arrays.stream(citations)
                        .map("{\"citation\": \"%s\"}"::formatted)
                        .toList());
        patching(EDITOR, version(plan))
                .body("{\"document\": {\"" + relation + "\": [" + list + "]}}")
                .patch(PLANS + plan)
                .then()
                .statusCode(200);
    }

    @Test
    void aPlanComesWithItsTreeItsCountsAndWhatItLeavesOpen() {
        String plan = draft("80/KH-MAU");
        String target = add(plan, "targets", """
                {"name": "Chưa ai báo cáo", "comparator": "bool", "kind": "QUALITATIVE"}""");
        String overdue = add(plan, "tasks", """
                {"name": "Quá hạn", "theme": "1.1", "lead": "H35.TANPHONG", "head": "Trưởng phòng", "deliverable": "Báo cáo",
                 "deadline": {"nominalDueOn": "2025-01-01"}}""");
        String unclear = add(plan, "tasks", """
                {"name": "Không rõ"}""");
        String duty = add(plan, "reporting-duties", """
                {"reporterAsWritten": "các đơn vị", "recipient": "H35.TANPHONG", "frequencies": ["YEAR"]}""");
        as(EDITOR)
                .get(PLANS + plan)
                .then()
                .statusCode(200)
                .body("themes.name", equalTo(Arrays.asList(null, "1.1")))
                .body("themes[0].targets", equalTo(List.of(target)), "themes[0].tasks", equalTo(List.of(unclear)))
                .body("themes[1].tasks", equalTo(List.of(overdue)))
                .body("counts.targets", equalTo(1), "counts.tasks", equalTo(2), "counts.reportingDuties", equalTo(1))
                .body("counts.progress.NOT_STARTED", equalTo(2), "counts.timeliness", aMapWithSize(1))
                .body("counts.timeliness.OVERDUE", equalTo(1))
                .body("problems.notTracked.id", equalTo(List.of(target)))
                .body("problems.unclearTasks.id", equalTo(List.of(unclear)))
                .body(
                        "problems.openDuties[0].missing",
                        equalTo(List.of("REPORTER")),
                        "problems.openDuties.id",
                        equalTo(List.of(duty)))
                .body("publication.published", equalTo(false), "revision", equalTo(0));
    }

    @Test
    void lineageGoesBothWaysByTheNumbersThatAreCited() {
        String base = draft("81/KH-MAU");
        issue(base).statusCode(200);
        String old = draft("082/KH-MAU");
        issue(old).statusCode(200);
        String plan = draft("82/KH-MAU");
        cites(plan, "implements", "Kế hoạch số 81/KH-MAU, ngày 05/01/2026", "Nghị quyết số 57-NQ/TW");
        cites(plan, "replaces", "Kế hoạch 082/KH-MAU.");
        as(EDITOR)
                .get(PLANS + plan)
                .then()
                .body("lineage.implements[0].citation", equalTo("Kế hoạch số 81/KH-MAU, ngày 05/01/2026"))
                .body("lineage.implements[0].plans.id", equalTo(List.of(base)))
                .body("lineage.implements[1].plans", empty())
                .body("lineage.replaces[0].plans.id", equalTo(List.of(old)));
        as(EDITOR).get(PLANS + base).then().body("lineage.implementedBy", empty());
        issue(plan).statusCode(200);
        as(EDITOR)
                .get(PLANS + base)
                .then()
                .body("lineage.implementedBy.id", equalTo(List.of(plan)), "lineage.replacedBy", empty())
                .body("lineage.implementedBy[0].keeper.code", equalTo(Service.WARD));
        as(EDITOR).get(PLANS + old).then().body("lineage.replacedBy.id", equalTo(List.of(plan)));
    }

    @Test
    void lineageShowsNothingThatIsOutOfSight() {
        String base = draft("83/KH-MAU");
        add(base, "tasks", """
                {"name": "Nhiệm vụ", "lead": "H35.KHCN"}""");
        issue(base).statusCode(200);
        String below = draft("84/KH-MAU");
        cites(below, "implements", "Kế hoạch số 83/KH-MAU");
        issue(below).statusCode(200);
        as(EDITOR).get(PLANS + base).then().body("lineage.implementedBy", hasSize(1));
        as(Tokens.bearer("reviewer", Service.DEPARTMENT))
                .get(PLANS + base)
                .then()
                .statusCode(200)
                .body("lineage.implementedBy", empty());
    }

    @Test
    void targetsThatCannotBothBeMeantAreFlaggedHereAndAgainstThePlanAbove() {
        String percent = """
                {"name": "Số hóa", "comparator": ">=", "value": %d, "unit": "%%", "indicator": {"code": "HSTT"}}""";
        String base = draft("86/KH-MAU");
        String above = add(base, "targets", percent.formatted(80));
        issue(base).statusCode(200);
        String plan = draft("87/KH-MAU");
        cites(plan, "implements", "Kế hoạch số 86/KH-MAU");
        String weaker = add(plan, "targets", percent.formatted(70));
        String other = add(plan, "targets", percent.formatted(90));
        as(EDITOR)
                .get(PLANS + plan)
                .then()
                .body("problems.contradictions.kind", equalTo(List.of("TWO_VALUES", "WEAKER_THAN_BASE")))
                .body("problems.contradictions.target", equalTo(List.of(weaker, weaker)))
                .body("problems.contradictions.other", equalTo(List.of(other, above)));
    }

    @Test
    void aListSaysHowManyThereAreWhenAsked() {
        draft("85/KH-MAU");
        as(EDITOR)
                .get("/api/v1/plans?status=DRAFT&keeper=" + Service.WARD + "&limit=1&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        as(EDITOR)
                .get("/api/v1/tasks?below=" + Service.PROVINCE + "&sort=DUE&count=true")
                .then()
                .statusCode(200)
                .body("total", org.hamcrest.Matchers.notNullValue());
    }
}
