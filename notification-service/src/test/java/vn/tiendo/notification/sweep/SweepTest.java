package vn.tiendo.notification.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.notification.Database.PERIODIC;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.notification.Database;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Course;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Moment;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.ladder.Stage;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** All due moments lie in 2040, out of reach of the sweeper that runs beside these tests. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class SweepTest {
    private static final Instant DUE = Instant.parse("2040-06-15T17:00:00Z");
    private static final List<Rung> RUNGS =
            Stream.of("-P7D", "-P3D", "-P1D", "PT0S").map(Rung::parse).toList();
    private static final String[] ANY_HOUR = {null, null, null};
    private static final String TOLD = """
            select n.kind || ' ' || o.code || ' ' || n.roles::text
              from notification n join organization_copy o on o.id = n.organization_id order by n.seq
            """;

    @Inject
    Sweep sweep;

    @Inject
    Digests digests;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void everyRungIsReachedOnceInItsTime() throws Exception {
        UUID id = database.deadline(PERIODIC, DUE, at("-P7D"));
        assertEquals(0, sweep.run(at("-P7D").minusSeconds(1)));
        for (Rung rung : RUNGS) {
            assertEquals(1, sweep.run(rung.at(DUE)), rung.toString());
            assertEquals(0, sweep.run(rung.at(DUE).plusSeconds(1)), rung.toString());
        }
        assertEquals(0, sweep.run(DUE.plus(Duration.ofDays(400))));
        assertEquals(
                List.of("-604800", "-259200", "-86400", "0"),
                database.strings("select after_due from reminder where deadline_id = ? order by sent_at", id));
        assertEquals(0, database.count("select count(*) from deadline where next_at is not null"));
    }

    @Test
    void reminderGoesToTheUnitAndTheMissedDeadlineAlsoToTheRecipientsReviewers() throws Exception {
        database.deadline(PERIODIC, DUE, at("-P1D"));
        sweep.run(at("-P1D"));
        sweep.run(DUE);
        assertEquals(
                List.of(
                        "DEADLINE_APPROACHING H35.TANPHONG.VHXH {reporter,report-approver}",
                        "DEADLINE_MISSED H35.TANPHONG.VHXH {reporter,report-approver}",
                        "DEADLINE_MISSED H35.TANPHONG {reviewer}"),
                database.strings("""
                        select n.kind || ' ' || o.code || ' ' || n.roles::text
                          from notification n join organization_copy o on o.id = n.organization_id order by n.seq
                        """));
    }

    @Test
    void whatIsAnnouncedFitsTheContracts() throws Exception {
        UUID id = database.deadline(PERIODIC, DUE, at("-P3D"));
        sweep.run(at("-P3D"));
        sweep.run(DUE);
        List<String> events = database.strings("select data from outbox where key = ? order by id", id.toString());
        assertEquals(2, events.size());
        Contracts.assertValid("notification/deadline.approaching", events.getFirst());
        Contracts.assertValid("notification/deadline.missed", events.getLast());
        assertEquals(
                List.of("deadline.approaching -P3D 2", "deadline.missed PT0S 3"),
                database.strings(
                        "select topic || ' ' || (data::jsonb ->> 'rung') || ' ' || (data::jsonb ->> 'version') from outbox where topic <> 'audit.sealed' order by id"));
    }

    @Test
    void sweepersSideBySideSendEachRungOnce() throws Exception {
        int deadlines = 2_000;
        for (int i = 0; i < deadlines; i++) {
            database.deadline(PERIODIC, DUE.plusSeconds(i), at("-P7D").plusSeconds(i));
        }
        Instant now = DUE.plusSeconds(deadlines);
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<Integer> sweeper = () -> {
            start.await();
            return sweep.run(now);
        };
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> done : threads.invokeAll(List.of(sweeper, sweeper, sweeper))) {
                sent += done.get();
            }
        }
        assertEquals(deadlines, sent + sweep.run(now));
        assertEquals(deadlines, database.count("select count(*) from reminder"));
        assertEquals(2 * deadlines, database.count("select count(*) from notification"));
        assertEquals(deadlines, database.count("select count(distinct key) from outbox where topic <> 'audit.sealed'"));
    }

    /** An instance that dies in the middle of a turn: its connection breaks, and its locks and all it wrote are gone. */
    @Test
    void whatADeadSweeperHeldIsReachedByTheNextTurnOfAnother() throws Exception {
        for (int i = 0; i < 20; i++) {
            database.deadline(PERIODIC, DUE.plusSeconds(i), at("-P7D").plusSeconds(i));
        }
        OffsetDateTime now = at("-P7D").plusSeconds(60).atOffset(ZoneOffset.UTC);
        try (Connection dying = database.connection();
                PreparedStatement turn = dying.prepareStatement(Statements.text("/sql/sweep.sql"))) {
            dying.setAutoCommit(false);
            turn.setObject(1, now);
            turn.setObject(2, now);
            turn.setInt(3, 15);
            turn.execute();
            assertEquals(5, sweep.run(now.toInstant()), "what it holds is skipped, not waited for");
            dying.rollback();
            dying.setAutoCommit(true);
        }
        assertEquals(15, sweep.run(now.toInstant()));
        assertEquals(20, database.count("select count(distinct deadline_id) from reminder"));
        assertEquals(20, database.count("select count(*) from notification"));
    }

    @Test
    void dayOfDowntimeIsCaughtUpWithOneReminderForEachDeadline() throws Exception {
        UUID missed = database.deadline(PERIODIC, DUE, at("-P7D"));
        UUID approaching = database.deadline(PERIODIC, DUE.plus(Duration.ofDays(2)), at("-P7D"));
        assertEquals(2, sweep.run(DUE.plusSeconds(60)));
        assertEquals(List.of("0"), rungs(missed));
        assertEquals(List.of("-259200"), rungs(approaching));
        assertEquals(
                List.of(missed.toString(), approaching.toString()),
                database.strings("select key from outbox where topic <> 'audit.sealed' order by id"));
    }

    /** An hour back, an hour forth, back again and right, around each rung of each source's own ladder. */
    @ParameterizedTest
    @CsvSource({
        "OBLIGATION, PERIODIC",
        "OBLIGATION, AD_HOC",
        "TASK, TASK",
        "FINDING, FINDING",
        "DIFFICULTY, DIFFICULTY",
        "AMENDMENT, AMENDMENT"
    })
    void clockThatJumpsForthAndBackFiresEachRungOnce(String type, String kind) throws Exception {
        List<Rung> ladder = database
                .strings(
                        "select r.after_due from reminder_rung r join reminder_policy p on p.id = r.policy_id"
                                + " where p.kind = ? order by r.after_due",
                        kind)
                .stream()
                .map(seconds -> Rung.ofSeconds(Long.parseLong(seconds)))
                .toList();
        UUID id = database.deadline(type, kind, DUE, ladder.getFirst().at(DUE));
        int sent = 0;
        for (Rung rung : ladder) {
            for (long hours : List.of(-1, 1, -1, 0)) {
                sent += sweep.run(rung.at(DUE).plus(Duration.ofHours(hours)));
            }
        }
        // of a report asked for at short notice, an hour forth reaches the last three rungs at once
        List<String> told = kind.equals("AD_HOC")
                ? List.of("-86400", "0")
                : ladder.stream().map(rung -> Long.toString(rung.seconds())).toList();
        assertEquals(told, rungs(id));
        assertEquals(told.size(), sent);
        assertEquals(
                told.size() + 1,
                database.count("select count(*) from notification"),
                "the last one also to whom it is owed");
    }

    @Test
    void whoMustAnswerADifficultyIsRemindedAndWhoRaisedItIsToldWhenTheAnswerIsLate() throws Exception {
        database.deadline("DIFFICULTY", "DIFFICULTY", DUE, at("-P1D"));
        sweep.run(at("-P1D"));
        sweep.run(DUE);
        assertEquals(
                List.of(
                        "DEADLINE_APPROACHING H35.TANPHONG.VHXH {reviewer}",
                        "DEADLINE_MISSED H35.TANPHONG.VHXH {reviewer}",
                        "DEADLINE_MISSED H35.TANPHONG {reporter,report-approver}"),
                database.strings("""
                        select n.kind || ' ' || o.code || ' ' || n.roles::text
                          from notification n join organization_copy o on o.id = n.organization_id order by n.seq
                        """));
    }

    /** Even if the row were set back, the proof stands in the way of a second reminder. */
    @Test
    void rungThatWasReachedStaysReached() throws Exception {
        UUID id = database.deadline(PERIODIC, DUE, at("-P1D"));
        sweep.run(at("-P1D"));
        database.run("update deadline set next_at = ? where id = ?", at("-P1D"), id);
        assertEquals(0, sweep.run(at("-P1D")));
        assertEquals(1, database.count("select count(*) from notification"));
        assertEquals(1, database.count("select count(*) from outbox where topic <> 'audit.sealed'"));
    }

    @Test
    void statementFollowsTheLadder() throws Exception {
        Course any = new Ladder(
                        RUNGS.stream()
                                .map(rung -> new Stage(rung, Action.REMIND, false, List.of()))
                                .toList(),
                        null,
                        null)
                .course(DUE, WorkingCalendar.byRule());
        Random random = new Random(57);
        List<Duration> shifts = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Duration shift = Duration.ofSeconds(random.nextLong(-20 * 86_400L, 20 * 86_400L));
            Instant due = DUE.plus(shift);
            shifts.add(shift);
            ids.add(database.deadline(PERIODIC, due, RUNGS.getFirst().at(due)));
        }
        sweep.run(DUE);
        for (int i = 0; i < ids.size(); i++) {
            // the course of another due moment, looked at earlier by as much
            Instant now = DUE.minus(shifts.get(i));
            Moment due = any.due(any.moments().getFirst(), null, now);
            boolean reached = !due.at().isAfter(now);
            assertEquals(reached ? List.of(Long.toString(due.rung().seconds())) : List.of(), rungs(ids.get(i)));
            Moment later = reached ? any.upcoming(due, null) : due;
            assertEquals(
                    later == null ? 0 : 1,
                    database.count(
                            "select count(*) from deadline where id = ? and next_at = ? and next_seq = ?",
                            ids.get(i),
                            later == null ? Instant.EPOCH : later.at().plus(shifts.get(i)),
                            later == null ? 0 : later.seq()));
        }
    }

    /** The ward is both the body above and the one to which it is owed: it is told once, in all its roles. */
    @Test
    void actsAreCaughtUpOneByOneAndNobodyIsToldTwiceOfOne() throws Exception {
        UUID policy = database.policy(
                ANY_HOUR,
                "0 REMIND false",
                "86400 URGE true",
                "259200 SUPERIOR false",
                "345600 REMIND false",
                "864000 PROPOSE_CRITICISM true");
        UUID id = database.deadline(policy, DUE, DUE);
        assertEquals(3, sweep.run(DUE.plus(Duration.ofDays(9))));
        assertEquals(List.of("86400", "259200", "345600"), rungs(id));
        assertEquals(1, sweep.run(DUE.plus(Duration.ofDays(11))));
        assertEquals(0, sweep.run(DUE.plus(Duration.ofDays(99))));
        List<String> told = new ArrayList<>();
        for (String kind : List.of("DEADLINE_URGED", "DEADLINE_ESCALATED", "DEADLINE_MISSED", "LETTER_DRAFTED")) {
            told.add(kind + " H35.TANPHONG.VHXH {reporter}");
            told.add(kind + " H35.TANPHONG {reviewer,inspector}");
        }
        assertEquals(told, database.strings(TOLD));
        assertEquals(
                List.of("URGING DRAFT", "CRITICISM DRAFT"),
                database.strings(
                        "select kind || ' ' || status from letter where deadline_id = ? order by created_at", id));
        assertEquals(
                2,
                database.count("select count(*) from notification n join letter l on l.id = n.subject_id"
                        + " where n.subject_type = 'LETTER' and l.kind = 'CRITICISM'"));
        for (String event : database.strings("select data from outbox where key = ?", id.toString())) {
            Contracts.assertValid("notification/deadline.missed", event);
        }
        List<String> raised = database.strings("select data from outbox where topic = 'escalation.raised'");
        assertEquals(1, raised.size());
        Contracts.assertValid("notification/escalation.raised", raised.getFirst());
        assertEquals(List.of("H35.TANPHONG.VHXH H35.TANPHONG"), database.strings("""
                        select o.code || ' ' || s.code from reminder r
                          join organization_copy o on o.id = r.owner_id join organization_copy s on s.id = r.superior_id
                         where r.action = 'SUPERIOR'
                        """));
    }

    /** What passed before the ladder began is not caught up, whoever reached the rung before it. */
    @Test
    void nothingFromBeforeTheLadderBeganIsCaughtUp() throws Exception {
        UUID policy = database.policy(ANY_HOUR, "86400 URGE false", "172800 SUPERIOR false", "864000 SUPERIOR false");
        UUID id = database.deadline(policy, DUE, DUE.plus(Duration.ofDays(1)));
        database.run("update deadline set begun_at = ? where id = ?", DUE.plus(Duration.ofDays(5)), id);
        assertEquals(1, sweep.run(DUE.plus(Duration.ofDays(6))));
        assertEquals(List.of("86400"), rungs(id));
        assertEquals(1, sweep.run(DUE.plus(Duration.ofDays(10))));
    }

    /** Due at midnight in Viet Nam; the sweep comes by in the night, as after a time away. */
    @Test
    void nobodyIsToldInQuietHoursAndNothingIsLostInThem() throws Exception {
        UUID policy = database.policy(new String[] {"20:00", "07:00", null}, "0 REMIND false");
        UUID id = database.deadline(policy, DUE, DUE);
        assertEquals(0, sweep.run(DUE));
        assertEquals(0, sweep.run(DUE.plus(Duration.ofHours(7)).minusSeconds(1)));
        assertEquals(
                1, database.count("select count(*) from deadline where next_at = ?", DUE.plus(Duration.ofHours(7))));
        assertEquals(1, sweep.run(DUE.plus(Duration.ofHours(7))));
        assertEquals(List.of("0"), rungs(id));
    }

    @Test
    void digestTellsOnceOfAllThatIsStillToBeDone() throws Exception {
        UUID policy = database.policy(new String[] {null, null, "07:30"}, "-86400 REMIND false");
        Instant digest = DUE.minus(Duration.ofHours(16).plusMinutes(30));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant due = DUE.plusSeconds(i);
            ids.add(database.deadline(policy, due, due.minus(Duration.ofDays(1))));
        }
        database.run("update rung_moment set gathered_at = ? where policy_id = ?", digest, policy);
        assertEquals(3, sweep.run(DUE.minus(Duration.ofHours(23))));
        assertEquals(0, database.count("select count(*) from notification"));
        assertEquals(0, digests.run(digest.minusSeconds(1)));
        database.run("update deadline set status = 'CLOSED' where id = ?", ids.getFirst());
        assertEquals(2, digests.run(digest));
        assertEquals(0, digests.run(digest.plusSeconds(60)));
        assertEquals(
                List.of(
                        "DEADLINE_DIGEST H35.TANPHONG {reviewer,inspector}",
                        "DEADLINE_DIGEST H35.TANPHONG.VHXH {reporter}"),
                database.strings(TOLD.replace("order by n.seq", "order by o.code")));
        assertEquals(
                List.of("2"),
                database.strings("select distinct item_count from notification where due_at = ?", DUE.plusSeconds(1)));
    }

    /** What is added to a digest while it is sent is in the next one, or in this one: never in none. */
    @Test
    void digestsAndSweepsSideBySideLoseNothing() throws Exception {
        UUID policy = database.policy(new String[] {null, null, "07:30"}, "-86400 REMIND false");
        int deadlines = 1_500;
        for (int i = 0; i < deadlines; i++) {
            Instant due = DUE.plusSeconds(i);
            database.deadline(policy, due, due.minus(Duration.ofDays(1)));
        }
        Instant digest = DUE.minus(Duration.ofHours(16).plusMinutes(30));
        database.run("update rung_moment set gathered_at = ? where policy_id = ?", digest, policy);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> swept = threads.submit(() -> {
                start.await();
                return sweep.run(digest);
            });
            Future<Integer> sent = threads.submit(() -> {
                start.await();
                int told = 0;
                while (!swept.isDone()) {
                    told += digests.run(digest);
                }
                return told;
            });
            assertEquals(deadlines, swept.get());
            sent.get();
        }
        digests.run(digest);
        assertEquals(
                2 * deadlines,
                database.count("select sum(item_count) from notification where kind = 'DEADLINE_DIGEST'"));
    }

    @Test
    void idleSweepLooksAtTheIndexOfDueRungsAlone() {
        database.run("""
                insert into deadline (id, subject_type, subject_id, source_version, kind, title, status, next_at, version)
                select gen_random_uuid(), 'TASK', gen_random_uuid(), 0, 'TASK', 'Nhiệm vụ', 'OPEN',
                       timestamptz '2040-01-01' + n * interval '1 minute', 0
                  from generate_series(1, 20000) n
                """);
        database.run("analyze deadline");
        String plan = String.join(
                "\n",
                database.strings("explain select id from deadline where next_at <= timestamptz '2039-01-01'"
                        + " order by next_at limit 500 for update skip locked"));
        assertTrue(plan.contains("Index Scan using deadline_to_sweep"), plan);
    }

    private Instant at(String rung) {
        return Rung.parse(rung).at(DUE);
    }

    private List<String> rungs(UUID deadline) {
        return database.strings("select after_due from reminder where deadline_id = ? order by after_due", deadline);
    }
}
