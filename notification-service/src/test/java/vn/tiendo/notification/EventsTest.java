package vn.tiendo.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

/** What other services announce, over the real broker, in the shape of their contracts' examples. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EventsTest {
    private static final UUID DIVISION = DemoOrganizations.id("H35.TANPHONG.VHXH");
    private static final UUID WARD = DemoOrganizations.id("H35.TANPHONG");
    private static final Instant FAR = Instant.parse("2040-06-15T17:00:00Z");

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void obligationOpensItsDeadlineAndTheReportClosesIt() throws Exception {
        UUID id = UUID.randomUUID();
        publish("obligation.opened", obligation("obligation.opened", id, 0, "PERIODIC", FAR, "OPEN"));
        awaitDeadline(id, "OPEN 2040-06-08 17:00:00+00");
        publish("obligation.changed", obligation("obligation.changed", id, 1, "PERIODIC", FAR, "SATISFIED"));
        awaitDeadline(id, "CLOSED -");
        publish("obligation.changed", obligation("obligation.changed", id, 2, "PERIODIC", FAR, "OPEN"));
        awaitDeadline(id, "OPEN 2040-06-08 17:00:00+00");
        publish(
                "obligation.changed",
                obligation("obligation.changed", id, 3, "PERIODIC", FAR.plusSeconds(86_400), "OPEN"));
        awaitDeadline(id, "OPEN 2040-06-09 17:00:00+00");
        publish("obligation.changed", obligation("obligation.changed", id, 4, "PERIODIC", FAR, "WAIVED"));
        awaitDeadline(id, "CLOSED -");
    }

    @Test
    void examplesOfTheContractsAreUnderstood() throws Exception {
        ObjectNode opened = example("reporting/obligation.opened");
        publish("obligation.opened", opened);
        publish("obligation.changed", example("reporting/obligation.changed"));
        awaitDeadline(id(opened), "CLOSED -");
        ObjectNode task = example("plan/task.changed");
        publish("task.changed", task);
        Events.await("the task's deadline", () -> count("deadline", "subject_id", id(task)) == 1);
        ObjectNode submitted = example("reporting/report.submitted");
        publish("report.submitted", submitted);
        Events.await("the reviewers are told", () -> told(id(submitted)).size() == 1);
    }

    /** It is owed from the conclusion until an answer comes, and again when that is sent back. */
    @Test
    void whatAnInspectionFoundIsOwedToTheInspectingBodyUntilItIsAnswered() throws Exception {
        ObjectNode concluded = example("plan/inspection.concluded");
        ObjectNode finding = (ObjectNode) concluded.withArray("findings").get(0);
        finding.put("dueAt", FAR.toString());
        publish("inspection.concluded", concluded);
        awaitDeadline(id(finding), "OPEN 2040-06-08 17:00:00+00");
        int version = finding.path("version").asInt();
        for (String status : List.of("ANSWERED", "RETURNED", "ACCEPTED")) {
            version++;
            publish(
                    "finding.remedied",
                    finding.deepCopy().put("version", version).put("status", status));
            awaitDeadline(id(finding), status.equals("RETURNED") ? "OPEN 2040-06-08 17:00:00+00" : "CLOSED -");
        }
        assertEquals(
                1,
                count(
                        "deadline",
                        "recipient_id",
                        UUID.fromString(finding.path("inspectorId").asText())));
    }

    @Test
    void olderNewsComingLaterIsDropped() throws Exception {
        UUID id = UUID.randomUUID();
        publish("obligation.changed", obligation("obligation.changed", id, 5, "PERIODIC", FAR, "SATISFIED"));
        awaitDeadline(id, "CLOSED -");
        UUID event = publish("obligation.opened", obligation("obligation.opened", id, 0, "PERIODIC", FAR, "OPEN"));
        Events.await("the old event was taken in", () -> count("inbox", "event_id", event) == 1);
        awaitDeadline(id, "CLOSED -");
    }

    @Test
    void taskIsRemindedOfUntilItIsDone() throws Exception {
        ObjectNode task = example("plan/task.changed");
        UUID id = UUID.randomUUID();
        task.put("id", id.toString())
                .put("version", 1)
                .put("dueAt", FAR.toString())
                .put("progress", "IN_PROGRESS");
        publish("task.changed", task);
        awaitDeadline(id, "OPEN 2040-06-08 17:00:00+00");
        task.put("version", 2).putNull("leadId");
        publish("task.changed", task);
        awaitDeadline(id, "OPEN -");
        task.put("version", 3).put("leadId", WARD.toString()).putNull("dueAt");
        publish("task.changed", task);
        Events.await("the task has no due date", () -> version(id) == 3);
        task.put("version", 4).put("dueAt", FAR.toString()).put("progress", "COMPLETED");
        publish("task.changed", task);
        awaitDeadline(id, "CLOSED -");
    }

    @Test
    void aTaskOfAPlanThatHasEndedRemindsNobody() throws Exception {
        ObjectNode task = example("plan/task.changed");
        UUID id = UUID.randomUUID();
        task.put("id", id.toString())
                .put("version", 1)
                .put("dueAt", FAR.toString())
                .put("progress", "IN_PROGRESS");
        publish("task.changed", task);
        awaitDeadline(id, "OPEN 2040-06-08 17:00:00+00");
        task.put("version", 3).put("inForce", false);
        publish("task.changed", task);
        awaitDeadline(id, "CLOSED -");
        UUID late = publish("task.changed", task.put("version", 2).put("inForce", true));
        Events.await("the old event was taken in", () -> count("inbox", "event_id", late) == 1);
        awaitDeadline(id, "CLOSED -");
    }

    @Test
    void aTaskThatBecomesAHeadingLeavesRemindingToItsDuties() throws Exception {
        ObjectNode task = example("plan/task.changed");
        UUID id = UUID.randomUUID();
        task.put("id", id.toString())
                .put("version", 1)
                .put("dueAt", FAR.toString())
                .put("progress", "NOT_STARTED");
        publish("task.changed", task);
        awaitDeadline(id, "OPEN 2040-06-08 17:00:00+00");
        task.put("version", 2).put("heading", true).putNull("dueAt");
        publish("task.changed", task);
        awaitDeadline(id, "CLOSED -");
    }

    @Test
    void obligationDueWithinSecondsIsRemindedOfBeforeAndOverdueAfter() throws Exception {
        UUID id = UUID.randomUUID();
        publish(
                "obligation.opened",
                obligation("obligation.opened", id, 0, "AD_HOC", Instant.now().plusSeconds(4), "OPEN"));
        Events.await("told before and after", () -> told(id).size() == 3);
        assertEquals(
                List.of("DEADLINE_APPROACHING " + DIVISION, "DEADLINE_MISSED " + DIVISION, "DEADLINE_MISSED " + WARD),
                told(id));
        String approaching = announced("deadline.approaching", id);
        String missed = announced("deadline.missed", id);
        Contracts.assertValid("notification/deadline.approaching", approaching);
        Contracts.assertValid("notification/deadline.missed", missed);
        assertEquals("-PT30S", json.readTree(approaching).get("rung").asText());
        String deadline = json.readTree(missed).get("id").asText();
        given().header("Authorization", Tokens.bearer("reporter", "H35.TANPHONG.VHXH"))
                .get("/api/v1/deadlines/" + deadline + "/timeline")
                .then()
                .statusCode(200)
                .body("steps.state", equalTo(List.of("SKIPPED", "SKIPPED", "SENT", "SENT")))
                .body("steps[3].told.organization.code", equalTo(List.of("H35.TANPHONG.VHXH", "H35.TANPHONG")));
    }

    @Test
    void reportThatComesInTimeLeavesNothingOverdue() throws Exception {
        UUID late = UUID.randomUUID();
        UUID satisfied = UUID.randomUUID();
        Instant soon = Instant.now().plusSeconds(5);
        publish("obligation.opened", obligation("obligation.opened", satisfied, 0, "AD_HOC", soon, "OPEN"));
        publish("obligation.opened", obligation("obligation.opened", late, 0, "AD_HOC", soon, "OPEN"));
        publish("obligation.changed", obligation("obligation.changed", satisfied, 1, "AD_HOC", soon, "SATISFIED"));
        Events.await("the other one is overdue", () -> told(late).size() == 3);
        assertEquals(
                0,
                told(satisfied).stream()
                        .filter(line -> line.startsWith("DEADLINE_MISSED"))
                        .count());
    }

    @Test
    void whatHappensToAReportIsToldToTheOtherSideInOrder() throws Exception {
        UUID id = UUID.randomUUID();
        publish("report.submitted", report("report.submitted", id, 2));
        Events.await("submission is told", () -> told(id).size() == 1);
        publish("report.returned", report("report.returned", id, 3));
        Events.await("return is told", () -> told(id).size() == 2);
        publish("report.accepted", report("report.accepted", id, 6));
        Events.await("acceptance is told", () -> told(id).size() == 3);
        UUID overtaken = publish("report.submitted", report("report.submitted", id, 5));
        Events.await("the overtaken event was taken in", () -> count("inbox", "event_id", overtaken) == 1);
        assertEquals(
                List.of("REPORT_SUBMITTED " + WARD, "REPORT_RETURNED " + DIVISION, "REPORT_ACCEPTED " + DIVISION),
                told(id));
        given().header("Authorization", Tokens.bearer("reporter", "H35.TANPHONG.VHXH"))
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("REPORT_RETURNED"));
    }

    @Test
    void whoKeepsPlansThatStandOnAReplacedOneIsToldOnce() throws Exception {
        UUID plan = UUID.randomUUID();
        ObjectNode data =
                example("plan/plan.replaced").put("id", plan.toString()).put("keeperId", WARD.toString());
        ((ObjectNode) data.withArray("downstreamKeepers").get(0))
                .put("id", DIVISION.toString())
                .put("plans", 2);
        Contracts.assertValid("plan/plan.replaced", data.toString());
        UUID event = publish("plan.replaced", data);
        Events.await("the keeper is told", () -> told(plan).size() == 1);
        Events.publish("plan.replaced", plan, data.toString(), event);
        ObjectNode old =
                example("plan/plan.replaced").put("id", UUID.randomUUID().toString());
        old.remove("downstreamKeepers"); // as it was sent before
        UUID last = publish("plan.replaced", old);
        Events.await("all were taken in", () -> count("inbox", "event_id", last) == 1);
        assertEquals(List.of("PLAN_REPLACED " + DIVISION), told(plan));
        given().header("Authorization", Tokens.bearer("plan-editor", "H35.TANPHONG.VHXH"))
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.find { it.subjectId == '%s' }.kind".formatted(plan), equalTo("PLAN_REPLACED"))
                .body("items.find { it.subjectId == '%s' }.subjectType".formatted(plan), equalTo("PLAN"));
    }

    @Test
    void secondDeliveryHasNoSecondEffect() throws Exception {
        UUID id = UUID.randomUUID();
        UUID event = publish("report.submitted", report("report.submitted", id, 2));
        Events.await("submission is told", () -> told(id).size() == 1);
        Events.publish("report.submitted", id, report("report.submitted", id, 2).toString(), event);
        UUID next = UUID.randomUUID();
        Events.publish(
                "report.submitted", id, report("report.submitted", next, 2).toString());
        Events.await("the event behind it is told", () -> told(next).size() == 1);
        assertEquals(1, told(id).size());
    }

    private ObjectNode obligation(String event, UUID id, long version, String kind, Instant dueAt, String status)
            throws Exception {
        ObjectNode data = example("reporting/" + event);
        return data.put("id", id.toString())
                .put("version", version)
                .put("kind", kind)
                .put("dueAt", dueAt.toString())
                .put("reporterId", DIVISION.toString())
                .put("recipientId", WARD.toString())
                .put("status", status);
    }

    private ObjectNode report(String event, UUID id, long version) throws Exception {
        ObjectNode data = example("reporting/" + event);
        return data.put("id", id.toString())
                .put("version", version)
                .put("reporterId", DIVISION.toString())
                .put("recipientId", WARD.toString());
    }

    private ObjectNode example(String event) throws Exception {
        return (ObjectNode) json.readTree(Contracts.example(event));
    }

    private static UUID publish(String topic, ObjectNode data) {
        return Events.publish(topic, id(data), data.toString());
    }

    private static UUID id(ObjectNode data) {
        return UUID.fromString(data.get("id").asText());
    }

    private String announced(String topic, UUID subject) {
        return new String(Events.awaitOne(topic, record -> new String(record.value()).contains(subject.toString()))
                .value());
    }

    /** Status and the moment of the next rung, or a dash. */
    private void awaitDeadline(UUID subject, String state) {
        Events.await(
                "deadline is " + state,
                () -> database.strings(
                                "select status || ' ' || coalesce((next_at at time zone 'UTC')::text || '+00', '-') from deadline"
                                        + " where subject_id = ?",
                                subject)
                        .equals(List.of(state)));
    }

    private long version(UUID subject) {
        return database.count("select coalesce(max(source_version), -1) from deadline where subject_id = ?", subject);
    }

    private long count(String table, String column, UUID id) {
        return database.count("select count(*) from " + table + " where " + column + " = ?", id);
    }

    private List<String> told(UUID subject) {
        return database.strings(
                "select kind || ' ' || organization_id from notification where subject_id = ? order by tx, seq",
                subject);
    }
}
