package vn.tiendo.notification.deadline;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.notification.Database;

/** Where deadlines come from, over the real broker, and what holds their ladders up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class SourcesTest {
    private static final UUID DIVISION = DemoOrganizations.id("H35.TANPHONG.VHXH");
    private static final UUID WARD = DemoOrganizations.id("H35.TANPHONG");
    private static final UUID SUCCESSOR = DemoOrganizations.id("H35.DOANKET");
    private static final Instant FAR = Instant.parse("2040-06-15T17:00:00Z");

    private static final String NEXT =
            "coalesce(to_char(d.next_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), d.status)";

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void reset() {
        database.reset();
    }

    /**
     * It opens with its source, follows a new due moment, passes with the work to another body, as after a
     * reorganisation, and closes when the work is done.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reporting/obligation.opened  | {"kind": "PERIODIC", "status": "OPEN"}                   | reporterId  | recipientId | OBLIGATION PERIODIC   | 7 | {"status": "SATISFIED"}
            reporting/obligation.changed | {"kind": "PERIODIC", "status": "OPEN"}                   | reporterId  | recipientId | OBLIGATION PERIODIC   | 7 | {"status": "WAIVED"}
            reporting/obligation.opened  | {"kind": "AD_HOC", "status": "OPEN"}                     | reporterId  | recipientId | OBLIGATION AD_HOC     | 1 | {"status": "SATISFIED"}
            plan/task.changed            | {"progress": "NOT_STARTED", "partOf": null}              | leadId      | keeperId    | TASK TASK             | 7 | {"progress": "COMPLETED"}
            plan/task.changed            | {"progress": "IN_PROGRESS"}                              | leadId      | keeperId    | TASK TASK             | 7 | {"inForce": false}
            plan/task.changed            | {"progress": "NOT_STARTED", "kind": "ISSUE_PLAN"}        | leadId      | keeperId    | TASK TASK             | 7 | {"progress": "COMPLETED"}
            plan/amendment.submitted     | {"status": "SUBMITTED"}                                  | keeperId    | proposerId  | AMENDMENT AMENDMENT   | 3 | {"status": "DECIDED"}
            plan/finding.remedied        | {"status": "RETURNED"}                                   | ownerId     | inspectorId | FINDING FINDING       | 7 | {"status": "ACCEPTED"}
            reporting/difficulty.routed  | {"kind": "DIFFICULTY", "status": "ROUTED"}               | recipientId | raiserId    | DIFFICULTY DIFFICULTY | 3 | {"status": "ANSWERED", "waitingUntil": "2026-12-01T08:30:00Z"}
            reporting/difficulty.routed  | {"kind": "PROPOSAL", "status": "ESCALATED", "blocks": {"taskIds": [], "obligationIds": []}} | recipientId | raiserId | DIFFICULTY DIFFICULTY | 3 | {"status": "ANSWERED", "waitingUntil": "2026-12-01T08:30:00Z"}
            """)
    void deadlineFollowsItsSource(
            String event, String state, String owes, String owed, String type, int days, String done) throws Exception {
        UUID id = UUID.randomUUID();
        ObjectNode data = example(event);
        data.setAll((ObjectNode) json.readTree(state));
        data.put("id", id.toString())
                .put("dueAt", FAR.toString())
                .put(owes, DIVISION.toString())
                .put(owed, WARD.toString());
        String topic = event.substring(event.indexOf('/') + 1);
        tell(topic, data, 1);
        await(id, type + " H35.TANPHONG.VHXH H35.TANPHONG " + FAR.minusSeconds(days * 86_400L));
        tell(topic, data.put("dueAt", FAR.plusSeconds(86_400).toString()), 2);
        await(id, type + " H35.TANPHONG.VHXH H35.TANPHONG " + FAR.minusSeconds((days - 1) * 86_400L));
        tell(topic, data.put(owes, SUCCESSOR.toString()), 3);
        await(id, type + " H35.DOANKET H35.TANPHONG " + FAR.minusSeconds((days - 1) * 86_400L));
        data.setAll((ObjectNode) json.readTree(done));
        tell(topic, data, 4);
        await(id, type + " H35.DOANKET H35.TANPHONG CLOSED");
    }

    @Test
    void whatADifficultyBlocksWaitsUntilTheLastOfThemIsAnswered() throws Exception {
        UUID task = UUID.randomUUID();
        UUID obligation = UUID.randomUUID();
        task(task, 1);
        awaitNext(task, "2040-06-08T17:00:00Z");
        ObjectNode first = difficulty(task, obligation);
        tell(
                "difficulty.raised",
                first.put("status", "RAISED").putNull("waitingSince").putNull("recipientId"),
                0);
        tell("difficulty.routed", routed(first), 1);
        awaitNext(task, "waits");
        // heard of only now: it waits from the beginning
        obligation(obligation, 1);
        awaitNext(obligation, "waits");
        ObjectNode second = difficulty(task, null);
        tell("difficulty.routed", routed(second), 1);
        Events.await("both hold it up", () -> pauses(task) == 2);
        tell("difficulty.answered", answered(first), 2);
        awaitNext(obligation, "2040-06-08T17:00:00Z");
        // news of the task itself changes nothing about that
        task(task, 2);
        Events.await(
                "the task moved on",
                () -> database.count("select count(*) from deadline where subject_id = ? and source_version = 2", task)
                        == 1);
        awaitNext(task, "waits");
        tell("difficulty.answered", answered(second), 2);
        awaitNext(task, "2040-06-08T17:00:00Z");
        assertEquals(
                List.of("Trả lời khó khăn, vướng mắc: Lập danh mục dữ liệu mẫu"),
                database.strings(
                        "select title from deadline where subject_id = ?",
                        UUID.fromString(first.path("id").asText())));
    }

    @Test
    void newsOfADifficultyThatComesTooLateStopsNothing() throws Exception {
        UUID task = UUID.randomUUID();
        task(task, 1);
        ObjectNode difficulty = difficulty(task, null);
        tell("difficulty.answered", answered(difficulty), 2);
        awaitNext(task, "2040-06-08T17:00:00Z");
        UUID late = tell("difficulty.routed", routed(difficulty), 1);
        Events.await(
                "it was taken in", () -> database.count("select count(*) from inbox where event_id = ?", late) == 1);
        awaitNext(task, "2040-06-08T17:00:00Z");
        assertEquals(1, pauses(task));
    }

    /** The plan and its tasks come by different topics: the task has begun by the policy for everybody. */
    @Test
    void programmeOfThePlanDecidesOnThePolicyAlsoWhenItIsHeardOfLast() throws Exception {
        UUID policy = database.policy(new String[] {null, null, null}, "-172800 REMIND false");
        database.run("update reminder_policy set programme = 'NQ57' where id = ?", policy);
        UUID task = UUID.randomUUID();
        task(task, 1);
        awaitNext(task, "2040-06-08T17:00:00Z");
        ObjectNode plan = example("plan/plan.issued");
        plan.put("id", example("plan/task.changed").path("planId").asText()).put("programme", "NQ57");
        tell("plan.issued", plan, 5);
        awaitNext(task, "2040-06-13T17:00:00Z");
        // a policy that comes later is for what begins later
        UUID later = database.policy(new String[] {null, null, null}, "-86400 REMIND false");
        database.run("update reminder_policy set programme = 'NQ57' where id = ?", later);
        task(task, 2);
        Events.await(
                "the task moved on",
                () -> database.count("select count(*) from deadline where subject_id = ? and source_version = 2", task)
                        == 1);
        awaitNext(task, "2040-06-13T17:00:00Z");
    }

    /** Due at the end of Friday 15/6/2040, one working day before that. */
    @Test
    void dayThatIsTakenOffMovesWhatCountsWorkingDays() throws Exception {
        UUID policy = database.policy(new String[] {null, null, null}, "-86400 REMIND false", "0 REMIND false");
        database.run("update reminder_rung set working = true where policy_id = ? and after_due < 0", policy);
        UUID task = UUID.randomUUID();
        task(task, 1);
        awaitNext(task, "2040-06-14T17:00:00Z");
        ObjectNode calendar = example("reporting/calendar.changed");
        calendar.put("id", UUID.randomUUID().toString()).put("year", 2040);
        calendar.putArray("days")
                .addObject()
                .put("date", "2040-06-14")
                .put("kind", "SWAPPED_OFF")
                .put("legalBasis", "Quyết định mẫu");
        tell("calendar.changed", calendar, 3);
        awaitNext(task, "2040-06-13T17:00:00Z");
        assertEquals(
                List.of("2040-06-13 17:00:00+00", "2040-06-15 17:00:00+00"),
                database.strings(
                        "select (at at time zone 'UTC')::text || '+00' from rung_moment where policy_id = ? order by seq",
                        policy));
        ObjectNode older = calendar.deepCopy();
        older.putArray("days");
        UUID late = tell("calendar.changed", older, 2);
        Events.await(
                "it was taken in", () -> database.count("select count(*) from inbox where event_id = ?", late) == 1);
        awaitNext(task, "2040-06-13T17:00:00Z");
    }

    /** By the policy under which it was watched; what is done less early, or dropped, is not. */
    @Test
    void whatIsDoneEarlyIsProposedForCommendationOnce() throws Exception {
        database.run("update reminder_policy set commend_before = 864000 where kind = 'TASK'");
        try {
            UUID task = UUID.randomUUID();
            task(task, 1);
            awaitNext(task, "2040-06-08T17:00:00Z");
            ObjectNode done = example("plan/task.changed")
                    .put("id", task.toString())
                    .put("leadId", DIVISION.toString())
                    .put("keeperId", WARD.toString())
                    .put("dueAt", FAR.toString())
                    .put("progress", "COMPLETED");
            tell("task.changed", done, 2);
            awaitNext(task, "CLOSED");
            assertEquals(
                    List.of("COMMENDATION DRAFT"),
                    database.strings(
                            "select l.kind || ' ' || l.status from letter l join deadline d on d.id = l.deadline_id"
                                    + " where d.subject_id = ?",
                            task));
        } finally {
            database.run("update reminder_policy set commend_before = null");
        }
    }

    private void task(UUID id, long version) throws Exception {
        tell(
                "task.changed",
                example("plan/task.changed")
                        .put("id", id.toString())
                        .put("leadId", DIVISION.toString())
                        .put("dueAt", FAR.toString())
                        .put("progress", "IN_PROGRESS"),
                version);
    }

    private void obligation(UUID id, long version) throws Exception {
        tell(
                "obligation.opened",
                example("reporting/obligation.opened")
                        .put("id", id.toString())
                        .put("kind", "PERIODIC")
                        .put("dueAt", FAR.toString())
                        .put("status", "OPEN"),
                version);
    }

    private ObjectNode difficulty(UUID task, UUID obligation) throws Exception {
        ObjectNode data = example("reporting/difficulty.routed")
                .put("id", UUID.randomUUID().toString())
                .put("kind", "DIFFICULTY")
                .put("raiserId", DIVISION.toString());
        ObjectNode blocks = data.putObject("blocks");
        blocks.putArray("taskIds").add(task.toString());
        blocks.putArray("obligationIds");
        if (obligation != null) {
            blocks.withArray("obligationIds").add(obligation.toString());
        }
        return data;
    }

    private static ObjectNode routed(ObjectNode difficulty) {
        return difficulty
                .deepCopy()
                .put("status", "ROUTED")
                .put("recipientId", WARD.toString())
                .put("waitingSince", "2026-11-23T02:15:00Z")
                .put("dueAt", FAR.toString());
    }

    private static ObjectNode answered(ObjectNode difficulty) {
        return routed(difficulty).put("status", "ANSWERED").put("waitingUntil", "2026-12-01T08:30:00Z");
    }

    private static UUID tell(String topic, ObjectNode data, long version) {
        return Events.publish(
                topic,
                UUID.fromString(data.path("id").asText()),
                data.put("version", version).toString());
    }

    private ObjectNode example(String event) throws Exception {
        return (ObjectNode) json.readTree(Contracts.example(event));
    }

    private void awaitNext(UUID subject, String next) {
        awaitRow(
                subject,
                "case when d.waiting_since is not null and d.next_at is null then 'waits' else %s end".formatted(NEXT),
                next);
    }

    /** Type and kind, who owes it, to whom, and the moment of the next rung. */
    private void await(UUID subject, String state) {
        awaitRow(subject, "d.subject_type || ' ' || d.kind || ' ' || o.code || ' ' || r.code || ' ' || " + NEXT, state);
    }

    private void awaitRow(UUID subject, String columns, String state) {
        Events.await(
                "deadline is " + state,
                () -> database.strings(
                                "select " + columns
                                        + " from deadline d left join organization_copy o on o.id = d.organization_id"
                                        + " left join organization_copy r on r.id = d.recipient_id where d.subject_id = ?",
                                subject)
                        .equals(List.of(state)));
    }

    private long pauses(UUID subject) {
        return database.count("select count(*) from waiting where subject_id = ?", subject);
    }
}
