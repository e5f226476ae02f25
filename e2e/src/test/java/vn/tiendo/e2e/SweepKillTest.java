package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.devstack.client.Eventually.eventually;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;

/** After all that walks through lists. The deadlines are of bodies that nobody has heard of: no inbox shows them. */
@Order(Integer.MAX_VALUE - 1)
class SweepKillTest {
    private static final int DEADLINES = 1_200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final UUID owner = UUID.randomUUID();
    private final Instant due = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void aSweeperThatIsKilledInTheMiddleOfASweepTellsOfEveryDeadlineOnce() throws SQLException {
        try (Connection holder = Stack.connection(Part.NOTIFICATION)) {
            holder.setAutoCommit(false);
            try (Statement hold = holder.createStatement()) {
                // a digest for the same people: who adds to it waits, its deadlines claimed and its reminders written
                hold.execute(
                        "insert into digest (id, organization_id, roles, at) values ('%s', '%s', '{reporter}', '%s')"
                                .formatted(UUID.randomUUID(), owner, due));
            }
            makeDue();
            eventually(
                    "a sweep to be under way",
                    PATIENCE,
                    () -> Optional.of(held()).filter(sweeps -> sweeps > 0));
            Stack.running().kill(Part.NOTIFICATION);
            assertEquals(0, reminders("count(*)"), "nothing of a turn is seen before all of it");
            holder.rollback();
        } finally {
            Stack.running().restart(Part.NOTIFICATION);
        }
        eventually(
                "every deadline to be told of",
                PATIENCE,
                () -> Optional.of(told()).filter(items -> items >= DEADLINES));
        assertEquals(DEADLINES, told());
        assertEquals(DEADLINES, reminders("count(*)"));
        assertEquals(DEADLINES, reminders("count(distinct r.deadline_id)"));
        assertEquals(0, count("deadline d where d.organization_id = '%s' and d.next_at is not null"));
        assertEquals(
                DEADLINES,
                count("outbox o join deadline d on o.key = cast(d.id as text)"
                        + " where o.topic = 'deadline.missed' and d.organization_id = '%s'"));
    }

    /** All of them at once, on a ladder of one rung, told of in digests. */
    private void makeDue() {
        Stack.write(Part.NOTIFICATION, """
                with policy as (
                  insert into reminder_policy (id, kind, organization_id, created_at)
                  values ('%1$s', 'TASK', '%2$s', now()) returning id
                ), rung as (
                  insert into reminder_rung (policy_id, position, after_due, name, told)
                  select id, 0, 0, 'PT0S', '[{"body": "OWNER", "roles": ["reporter"]}]' from policy
                ), moment as (
                  insert into rung_moment (policy_id, due_at, seq, position, at, gathered_at)
                  select id, '%3$s', 0, 0, '%3$s', '%3$s' from policy
                )
                insert into deadline (id, subject_type, subject_id, source_version, kind, title, organization_id, due_at,
                                      status, policy_id, next_at, next_seq, version)
                select gen_random_uuid(), 'TASK', gen_random_uuid(), 1, 'TASK', 'Việc mẫu', '%2$s', '%3$s', 'OPEN', id,
                       '%3$s', 0, 1
                  from policy, generate_series(1, %4$d)
                """.formatted(UUID.randomUUID(), owner, due, DEADLINES));
    }

    private static long held() {
        return Stack.count(
                Part.NOTIFICATION,
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                        + " and query like '%One turn of the sweep%'");
    }

    /** Of how many deadlines the inbox tells. */
    private long told() {
        return Stack.count(
                Part.NOTIFICATION,
                "select coalesce(sum(item_count), 0) from notification where kind = 'DEADLINE_DIGEST' and organization_id = '%s'"
                        .formatted(owner));
    }

    private long reminders(String what) {
        return Stack.count(
                Part.NOTIFICATION,
                "select %s from reminder r join deadline d on d.id = r.deadline_id where d.organization_id = '%s'"
                        .formatted(what, owner));
    }

    private long count(String from) {
        return Stack.count(Part.NOTIFICATION, "select count(*) from " + from.formatted(owner));
    }
}
