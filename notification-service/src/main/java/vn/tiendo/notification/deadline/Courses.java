package vn.tiendo.notification.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.calendar.WorkingCalendars;
import vn.tiendo.notification.ladder.Course;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Moment;
import vn.tiendo.notification.ladder.Reached;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.policy.ReminderPolicies;
import vn.tiendo.notification.policy.ReminderPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Ladders laid out for due moments, kept so that the sweep needs no calendar. All that is due at one moment by one policy
 * shares its rows. Joins the transaction of the use case.
 */
@ApplicationScoped
class Courses {
    /** The rows of a JSON array, as {@link #rows} writes it. */
    private static final String ROWS = """
            jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as n ("policy" uuid, "dueAt" timestamptz, "seq" integer, "position" integer, "at" timestamptz,
                    "gatheredAt" timestamptz)
            """;

    private static final String KEEP = """
            insert into rung_moment (policy_id, due_at, seq, position, at, gathered_at)
            select n.policy, n."dueAt", n.seq, n.position, n.at, n."gatheredAt" from\s""" + ROWS;

    private final Mutiny.Session session;
    private final WorkingCalendars calendars;
    private final ReminderPolicies policies;
    private final ObjectMapper json;

    Courses(Mutiny.Session session, WorkingCalendars calendars, ReminderPolicies policies, ObjectMapper json) {
        this.session = session;
        this.calendars = calendars;
        this.policies = policies;
        this.json = json;
    }

    /** One rung of a course as a row. */
    record Row(
            UUID policy,
            Instant dueAt,
            int seq,
            int position,
            Instant at,
            @Nullable Instant gatheredAt) {
        static Row of(UUID policy, Instant dueAt, Moment moment) {
            return new Row(policy, dueAt, moment.seq(), moment.position(), moment.at(), moment.gatheredAt());
        }
    }

    /** The policy's ladder for this due moment, laid out by the calendar as it stands. */
    Uni<Course> of(ReminderPolicy policy, Instant dueAt) {
        return calendars
                .current()
                .map(calendar -> policy.ladder().course(dueAt, calendar))
                .call(course ->
                        write(KEEP + "on conflict (policy_id, due_at, seq) do nothing", rows(policy, dueAt, course)));
    }

    /** What was reached already for the due moment of now: an extended deadline begins its ladder anew. */
    Uni<List<Reached>> reached(Deadline deadline) {
        return session.createNativeQuery(
                        "select r.after_due, r.working, r.planned_at from reminder r"
                                + " where r.deadline_id = :id and r.due_at = :due",
                        Tuple.class)
                .setParameter("id", deadline.id)
                .setParameter("due", deadline.dueAt)
                .getResultList()
                .map(rows -> rows.stream().map(Courses::reached).toList());
    }

    private static Reached reached(Tuple row) {
        return new Reached(rung(row), Moments.required(row, "planned_at"));
    }

    /** Reads the columns {@code after_due} and {@code working}. */
    static Rung rung(Tuple row) {
        Days counted = row.get("working", Boolean.class) ? Days.WORKING : Days.CALENDAR;
        return Rung.ofSeconds(row.get("after_due", Long.class), counted);
    }

    /**
     * Lays out anew, by a changed calendar, every ladder that counts working days and that somebody is still on. The rung
     * that is next for a deadline stays its next one, at its new moment.
     */
    Uni<Integer> moveAll(WorkingCalendar calendar) {
        return session.createNativeQuery("""
                        select distinct d.policy_id, d.due_at from deadline d
                         where d.next_at is not null
                           and exists (select 1 from reminder_rung r where r.policy_id = d.policy_id and r.working)
                         order by d.policy_id
                        """, Tuple.class).getResultList().chain(pairs -> move(pairs, calendar));
    }

    private Uni<Integer> move(List<Tuple> pairs, WorkingCalendar calendar) {
        Uni<Integer> moved = Uni.createFrom().item(0);
        for (Tuple pair : pairs) {
            UUID policy = pair.get("policy_id", UUID.class);
            Instant dueAt = Moments.required(pair, "due_at");
            moved = moved.chain(count -> policies.get(policy)
                    .map(found -> rows(found, dueAt, found.ladder().course(dueAt, calendar)))
                    .chain(rows -> move(policy, dueAt, rows))
                    .map(deadlines -> count + deadlines));
        }
        return moved;
    }

    private Uni<Integer> move(UUID policy, Instant dueAt, String rows) {
        return write("""
                        update deadline d set next_at = n.at, next_seq = n.seq, version = d.version + 1
                          from rung_moment m, %s
                         where m.policy_id = d.policy_id and m.due_at = d.due_at and m.seq = d.next_seq
                           and n.policy = m.policy_id and n."dueAt" = m.due_at and n.position = m.position
                           and d.next_at is not null and (n.at, n.seq) is distinct from (m.at, m.seq)
                        """.formatted(ROWS), rows)
                .call(() -> session.createNativeQuery(
                                "delete from rung_moment where policy_id = :policy and due_at = :due")
                        .setParameter("policy", policy)
                        .setParameter("due", dueAt)
                        .executeUpdate())
                .call(() -> write(KEEP, rows));
    }

    private Uni<Integer> write(String statement, String rows) {
        return session.createNativeQuery(statement).setParameter("rows", rows).executeUpdate();
    }

    private String rows(ReminderPolicy policy, Instant dueAt, Course course) {
        try {
            return json.writeValueAsString(course.moments().stream()
                    .map(moment -> Row.of(policy.id(), dueAt, moment))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
