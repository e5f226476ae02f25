package vn.tiendo.notification.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.notification.Database.PERIODIC;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Rung;

/** All due moments lie in 2040, out of reach of the sweeper that runs beside these tests. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class SweepTest {
    private static final Instant DUE = Instant.parse("2040-06-15T17:00:00Z");
    private static final Ladder LADDER =
            Ladder.of(Stream.of("-P7D", "-P3D", "-P1D", "PT0S").map(Rung::parse).toList());

    @Inject
    Sweep sweep;

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
        for (Rung rung : LADDER.rungs()) {
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
    @CsvSource({"OBLIGATION, PERIODIC", "OBLIGATION, AD_HOC", "TASK, TASK", "FINDING, FINDING", "DIFFICULTY, DIFFICULTY"
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
        Random random = new Random(57);
        List<Instant> dues = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant due = DUE.plusSeconds(random.nextLong(-20 * 86_400L, 20 * 86_400L));
            dues.add(due);
            ids.add(database.deadline(PERIODIC, due, LADDER.rungs().getFirst().at(due)));
        }
        sweep.run(DUE);
        for (int i = 0; i < ids.size(); i++) {
            Rung next = LADDER.next(dues.get(i), null, DUE);
            boolean reached = next != null && !next.at(dues.get(i)).isAfter(DUE);
            assertEquals(reached ? List.of(Long.toString(next.seconds())) : List.of(), rungs(ids.get(i)));
            Rung later = reached ? LADDER.next(dues.get(i), next, DUE) : next;
            assertEquals(
                    later == null ? 0 : 1,
                    database.count(
                            "select count(*) from deadline where id = ? and next_at = ?",
                            ids.get(i),
                            later == null ? Instant.EPOCH : later.at(dues.get(i))));
        }
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
