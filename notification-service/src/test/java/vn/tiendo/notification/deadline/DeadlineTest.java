package vn.tiendo.notification.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Course;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Moment;
import vn.tiendo.notification.ladder.Reached;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.ladder.Stage;
import vn.tiendo.notification.policy.DeadlineKind;
import vn.tiendo.workingcalendar.WorkingCalendar;

class DeadlineTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final UUID POLICY = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID RECIPIENT = UUID.randomUUID();
    private static final Course COURSE = new Ladder(
                    Stream.of("-P7D", "-P3D", "-P1D", "PT0S", "P2D")
                            .map(rung -> new Stage(Rung.parse(rung), Action.REMIND, false, List.of()))
                            .toList(),
                    null,
                    null)
            .course(DUE, WorkingCalendar.byRule());

    @Test
    void whatPassedWhileItWaitedIsToldOnceWhenTheAnswerIsThere() {
        World world = new World();
        world.at("-P7D");
        world.at("-P4D").waits(true);
        world.at("-PT1H");
        world.at("-PT30M").waits(false);
        world.at("-PT29M");
        world.at("PT0S");
        assertEquals(List.of("-P7D", "-P1D", "PT0S"), world.sent());
    }

    @Test
    void dueMomentStaysAndIsMissedAfterTheAnswerEvenWhenItPassedMeanwhile() {
        World world = new World();
        world.at("-P4D").waits(true);
        world.at("P1D").waits(false);
        world.at("P1D");
        assertEquals(DUE, world.deadline.dueAt);
        assertEquals(List.of("-P7D", "PT0S"), world.sent());
    }

    @Test
    void whatIsDoneWhileItWaitsIsNeverRemindedOf() {
        World world = new World();
        world.waits(true);
        world.deadline.follow(owed(2, Owed.Standing.DONE), world.now);
        world.waits(false);
        world.at("P9D");
        assertEquals(List.of(), world.sent());
    }

    /** Whatever comes in whatever order: nothing while it waits, nothing twice, nothing backwards, and the last rung at the end. */
    @Test
    void pausesHoldRungsBackButLoseAndRepeatNone() {
        Random random = new Random(57);
        for (int round = 0; round < 2_000; round++) {
            World world = new World();
            for (int step = 0; step < 40; step++) {
                world.now = world.now.plusSeconds(random.nextInt(-3_600, 2 * 86_400));
                switch (random.nextInt(4)) {
                    case 0 -> world.waits(true);
                    case 1 -> world.waits(false);
                    case 2 -> world.sourceChanges();
                    default -> world.sweep();
                }
                if (world.deadline.waitingSince != null) {
                    assertNull(world.deadline.nextAt);
                }
            }
            world.waits(false);
            world.at("P30D");
            assertEquals(world.told.stream().sorted().toList(), world.told);
            assertEquals(world.told.size(), new HashSet<>(world.told).size());
            assertEquals("P2D", world.told.getLast().toString());
        }
    }

    @Test
    void policyIsKeptUntilTheLadderBeginsAnew() {
        World world = new World();
        assertEquals(POLICY, world.deadline.policyId);
        world.deadline.follow(owed(2, OWNER, DUE, Owed.Standing.OPEN), world.now);
        assertEquals(POLICY, world.deadline.policyId);
        world.deadline.follow(owed(3, RECIPIENT, DUE, Owed.Standing.OPEN), world.now);
        assertNull(world.deadline.policyId, "another owner");
        world.schedule();
        world.deadline.follow(owed(4, RECIPIENT, DUE.plusSeconds(1), Owed.Standing.OPEN), world.now);
        assertNull(world.deadline.policyId, "another due moment");
        world.schedule();
        world.deadline.follow(owed(5, RECIPIENT, DUE.plusSeconds(1), Owed.Standing.DONE), world.now);
        assertEquals(POLICY, world.deadline.policyId);
        world.deadline.follow(owed(6, RECIPIENT, DUE.plusSeconds(1), Owed.Standing.OPEN), world.now);
        assertNull(world.deadline.policyId, "open again");
    }

    private static Owed owed(long version, Owed.Standing standing) {
        return owed(version, OWNER, DUE, standing);
    }

    private static Owed owed(long version, UUID owner, Instant due, Owed.Standing standing) {
        return new Owed(
                SubjectType.TASK,
                UUID.randomUUID(),
                version,
                DeadlineKind.TASK,
                "Việc mẫu",
                null,
                owner,
                RECIPIENT,
                due,
                standing);
    }

    /** A deadline, what the sweep has sent of it, and a clock. */
    private static final class World {
        final Deadline deadline = new Deadline();
        final List<Rung> told = new ArrayList<>();
        Instant now = DUE.minus(Duration.ofDays(20));

        World() {
            deadline.follow(owed(1, Owed.Standing.OPEN), now);
            schedule();
        }

        World at(String rung) {
            now = Rung.parse(rung).at(DUE);
            sweep();
            return this;
        }

        void waits(boolean waits) {
            deadline.await(waits ? now : null, now);
            schedule();
        }

        void sourceChanges() {
            deadline.follow(owed(deadline.sourceVersion + 1, Owed.Standing.OPEN), now);
            schedule();
        }

        /** As the statement does it. */
        void sweep() {
            while (deadline.nextAt != null && !deadline.nextAt.isAfter(now)) {
                assertNull(deadline.waitingSince, "told while it waits");
                Moment due = COURSE.due(COURSE.moments().get(deadline.nextSeq), deadline.begunAt, now);
                told.add(due.rung());
                Moment upcoming = COURSE.upcoming(due, deadline.begunAt);
                deadline.nextAt = upcoming == null ? null : upcoming.at();
                deadline.nextSeq = upcoming == null ? null : upcoming.seq();
            }
        }

        void schedule() {
            deadline.schedule(
                    POLICY,
                    COURSE,
                    told.stream().map(rung -> new Reached(rung, rung.at(DUE))).toList());
        }

        List<String> sent() {
            return told.stream().map(Rung::toString).toList();
        }
    }
}
