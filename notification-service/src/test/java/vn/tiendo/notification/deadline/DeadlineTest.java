package vn.tiendo.notification.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.policy.DeadlineKind;
import vn.tiendo.notification.policy.ReminderPolicy;

class DeadlineTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final ReminderPolicy POLICY = new ReminderPolicy(
            UUID.randomUUID(),
            DeadlineKind.TASK,
            Ladder.of(Stream.of("-P7D", "-P3D", "-P1D", "PT0S", "P2D")
                    .map(Rung::parse)
                    .toList()),
            DUE.minus(Duration.ofDays(365)),
            true);

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
        world.deadline.follow(owed(2, false), world.now);
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

    private static Owed owed(long version, boolean open) {
        return new Owed(
                SubjectType.TASK,
                UUID.randomUUID(),
                version,
                DeadlineKind.TASK,
                "Việc mẫu",
                UUID.randomUUID(),
                UUID.randomUUID(),
                DUE,
                open);
    }

    /** A deadline, what the sweep has sent of it, and a clock. */
    private static final class World {
        final Deadline deadline = new Deadline();
        final List<Rung> told = new ArrayList<>();
        Instant now = DUE.minus(Duration.ofDays(20));

        World() {
            deadline.follow(owed(1, true), now);
            schedule();
        }

        World at(String rung) {
            now = Rung.parse(rung).at(DUE);
            sweep();
            return this;
        }

        void waits(boolean waits) {
            deadline.await(waits ? now : null);
            schedule();
        }

        void sourceChanges() {
            deadline.follow(owed(deadline.sourceVersion + 1, true), now);
            schedule();
        }

        /** As the statement does it: the row's own moment first, then the latest rung that has passed. */
        void sweep() {
            if (deadline.nextAt == null || deadline.nextAt.isAfter(now)) {
                return;
            }
            assertFalse(deadline.waitingSince != null, "told while it waits");
            POLICY.ladder().rungs().stream()
                    .filter(rung -> !rung.at(DUE).isAfter(now))
                    .reduce((first, second) -> second)
                    .ifPresent(told::add);
            schedule();
        }

        void schedule() {
            deadline.schedule(POLICY, told.isEmpty() ? null : told.getLast(), now);
        }

        List<String> sent() {
            return told.stream().map(Rung::toString).toList();
        }
    }
}
