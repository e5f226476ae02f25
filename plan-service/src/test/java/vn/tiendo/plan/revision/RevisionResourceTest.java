package vn.tiendo.plan.revision;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.difference.Item;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RevisionResourceTest {
    private static final String PLANS = "/api/v1/plans/";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static String plan(String number) {
        String plan = draft(number);
        add(plan, "targets", """
                {"name": "Số hóa", "comparator": ">=", "value": 80.50, "unit": "%", "reporter": "H35.TANPHONG.VHXH",
                 "indicator": {"code": "HSTT"}}""");
        add(plan, "targets", """
                {"name": "Chưa ai báo cáo", "comparator": "bool", "kind": "QUALITATIVE", "lead": "các trường"}""");
        add(plan, "tasks", """
                {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "coordinators": ["H35.KHCN"], "head": "Trưởng phòng",
                 "deliverable": "Danh mục", "deadline": {"asWritten": "trước ngày 20/10/2026", "nominalDueOn": "2026-10-19"}}""");
        add(plan, "tasks", """
                {"name": "Tuyên truyền", "progress": "CONTINUOUS"}""");
        add(plan, "reporting-duties", """
                {"reporter": "H35.TANPHONG.VHXH", "recipient": "H35.TANPHONG", "frequencies": ["MONTH", "YEAR"],
                 "dueRule": {"day": 15, "inclusive": false}}""");
        patching(EDITOR, version(plan)).body("""
                        {"document": {"implements": [{"citation": "Kế hoạch số 1/KH-MAU"}],
                                      "annexes": [{"name": "Phụ lục I", "present": true}, {"name": "Phụ lục II", "present": false}]}}""").patch(PLANS + plan).then().statusCode(200);
        return plan;
    }

    @Test
    void issuingKeepsWhatThePlanSaysAsItsFirstRevision() {
        String plan = plan("200/KH-MAU");
        as(EDITOR).get(PLANS + plan + "/revisions").then().statusCode(200).body("items", empty());
        as(EDITOR).get(PLANS + plan + "/revisions/1").then().statusCode(404).body("code", equalTo("REVISION_UNKNOWN"));
        issue(plan).statusCode(200);
        as(EDITOR)
                .get(PLANS + plan + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1)), "items[0].targets", equalTo(2), "items[0].tasks", equalTo(2))
                .body("next", nullValue());
        as(EDITOR)
                .get(PLANS + plan + "/revisions/1")
                .then()
                .statusCode(200)
                .body(
                        "document.number",
                        equalTo("200/KH-MAU"),
                        "document.implements[0].citation",
                        equalTo("Kế hoạch số 1/KH-MAU"))
                .body("targets.name", equalTo(List.of("Số hóa", "Chưa ai báo cáo")))
                .body("targets[0].reporter.code", equalTo(Service.DIVISION), "targets[1].lead", equalTo("các trường"))
                .body(
                        "tasks[0].lead.code",
                        equalTo(Service.DIVISION),
                        "tasks[0].coordinators.code",
                        equalTo(List.of(Service.DEPARTMENT)))
                .body("tasks.progress", equalTo(Arrays.asList(null, "CONTINUOUS")))
                .body("reportingDuties[0].recipient.code", equalTo(Service.WARD));
    }

    @Test
    void aDiffNamesEveryFieldThatCameOrWentById() {
        String plan = plan("201/KH-MAU");
        issue(plan).statusCode(200);
        as(EDITOR)
                .get(PLANS + plan + "/revisions/1/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(0), "to", equalTo(1), "changes", hasSize(6))
                .body("changes.kind", everyItem(equalTo("ADDED")))
                .body(
                        "changes.part",
                        equalTo(List.of("DOCUMENT", "TARGET", "TARGET", "TASK", "TASK", "REPORTING_DUTY")))
                .body("changes.find { it.name == 'Số hóa' }.fields.find { it.field == 'value' }.to", equalTo(80.5f))
                .body(
                        "changes.find { it.name == 'Số hóa' }.fields.find { it.field == 'reporter' }.to.code",
                        equalTo(Service.DIVISION));
        as(EDITOR).get(PLANS + plan + "/revisions/1/diff?against=1").then().body("changes", empty());
        as(EDITOR).get(PLANS + plan + "/revisions/1/diff?against=7").then().statusCode(404);
        as(EDITOR).get(PLANS + plan + "/revisions/0/diff").then().statusCode(400);
    }

    @Test
    void revisionsAreSeenByThoseWhoSeeThePlanAndDoNotExistForOthers() {
        String plan = plan("202/KH-MAU");
        issue(plan).statusCode(200);
        String department = Tokens.bearer("reviewer", Service.DEPARTMENT);
        String stranger = Tokens.bearer("auditor", Service.OTHER_WARD);
        String outsider = Tokens.bearer("reporter", Service.OTHER_WARD);
        for (String path : List.of("/revisions", "/revisions/1", "/revisions/1/diff")) {
            as(department).get(PLANS + plan + path).then().statusCode(200);
            as(stranger).get(PLANS + plan + path).then().statusCode(200);
            as(outsider).get(PLANS + plan + path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
    }

    /** The migration writes what issuing would have written: the same items, field by field. */
    @Test
    void plansIssuedBeforeRevisionsWereKeptSayWhatTheySaidThen() throws IOException, SQLException {
        String plan = plan("203/KH-MAU");
        issue(plan).statusCode(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Content issued = content(statement, plan);
            statement.execute("delete from plan_revision");
            // the table as it was then
            statement.execute("alter table task add column deadline_as_written text");
            statement.execute("update task set deadline_as_written = deadline ->> 'asWritten'");
            statement.execute(backfill());
            assertEquals(
                    List.of(),
                    Difference.between(issued, content(statement, plan)).changes());
            connection.rollback();
        }
    }

    private Content content(Statement statement, String plan) throws SQLException, IOException {
        try (ResultSet row =
                statement.executeQuery("select content from plan_revision where plan_id = '" + plan + "'")) {
            row.next();
            return Content.of(json.readValue(row.getString(1), new TypeReference<List<Item>>() {}));
        }
    }

    private static String backfill() throws IOException {
        try (InputStream file = RevisionResourceTest.class.getResourceAsStream("/db/migration/V6__plan_revision.sql")) {
            String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return migration.substring(migration.indexOf("insert into plan_revision"));
        }
    }
}
