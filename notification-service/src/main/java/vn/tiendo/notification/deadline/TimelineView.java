package vn.tiendo.notification.deadline;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Rung;

/** The ladder of one deadline as it went: every rung with its moment, and whom it was told to. */
record TimelineView(DeadlineView deadline, List<Step> steps, List<Pause> pauses) {
    /** One row for each rung and organisation told; rungs that were not reached have no reminder. */
    static final String STEPS = """
            select s.due_at, s.after_due, s.working, s.action, s.at, r.sent_at, array_to_string(n.roles, ' ') as roles,
                   n.organization_id, o.code, o.name, n.created_at as delivered_at,
                   (select min(seen.read_at) from notification_read seen where seen.notification_id = n.id) as read_at,
                   %s
              from (select deadline_id, due_at, after_due, working, action, planned_at as at
                      from reminder where deadline_id = :id
                     union all
                    select d.id, d.due_at, rung.after_due, rung.working, rung.action, m.at
                      from deadline d
                      join rung_moment m on m.policy_id = d.policy_id and m.due_at = d.due_at
                      join reminder_rung rung on rung.policy_id = m.policy_id and rung.position = m.position
                     where d.id = :id
                       and not exists (select 1 from reminder e
                                        where e.deadline_id = d.id and e.due_at = d.due_at
                                          and e.after_due = rung.after_due and e.working = rung.working)) s
              left join reminder r on r.deadline_id = s.deadline_id and r.due_at = s.due_at and r.after_due = s.after_due
                                  and r.working = s.working
              left join lateral (select n.* from notification n where n.reminder_id = r.id
                                  union all
                                 select n.* from digest_item i join notification n on n.digest_id = i.digest_id
                                  where i.reminder_id = r.id) n on true
              left join organization_copy o on o.id = n.organization_id
             order by s.due_at, s.at, s.after_due, n.seq
            """.formatted(ReachedBy.COLUMN);

    static final String PAUSES = """
            select w.since, w.answered_at from waiting w join deadline d on d.subject_id = w.subject_id
             where d.id = :id order by w.since, w.difficulty_id
            """;

    /**
     * SKIPPED: passed while there was nobody to tell, or told with a later reminder that was reached at the same time.
     * WAITING: its turn comes when a difficulty is answered.
     */
    enum State {
        SENT,
        PLANNED,
        WAITING,
        SKIPPED
    }

    /**
     * @param rung signed ISO 8601 duration from {@code dueAt}
     * @param counted which days it counts
     */
    record Step(
            String rung,
            Days counted,
            Action action,
            Instant dueAt,
            Instant at,
            State state,
            @Nullable Instant sentAt,
            List<Told> told) {}

    /**
     * The organisation and the roles in it, never who: any of them may act on it.
     *
     * @param deliveredAt when it was put into the inbox
     * @param readAt when somebody there read it first
     * @param channels how many people each channel reached
     */
    record Told(
            OrganizationRef organization,
            List<String> roles,
            Instant deliveredAt,
            @Nullable Instant readAt,
            List<ReachedBy> channels) {}

    /**
     * A time in which nobody was reminded, because a difficulty waited for an answer.
     *
     * @param answeredAt absent while it waits
     */
    record Pause(Instant since, @Nullable Instant answeredAt) {}

    private record Key(Instant dueAt, Rung rung) {}

    static TimelineView of(DeadlineView deadline, List<Tuple> rows, List<Tuple> pauses) {
        Map<Key, List<Tuple>> rungs = new LinkedHashMap<>();
        for (Tuple row : rows) {
            Key key = new Key(Moments.required(row, "due_at"), Courses.rung(row));
            rungs.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        }
        Instant behind = lastSent(deadline, rungs);
        List<Step> steps = rungs.entrySet().stream()
                .map(rung -> step(deadline, behind, rung.getKey(), rung.getValue()))
                .toList();
        return new TimelineView(
                deadline, steps, pauses.stream().map(TimelineView::pause).toList());
    }

    /** The moment of the last rung that was reached for the due moment of now: nothing before it is told any more. */
    private static Instant lastSent(DeadlineView deadline, Map<Key, List<Tuple>> rungs) {
        return rungs.entrySet().stream()
                .filter(rung -> rung.getKey().dueAt().equals(deadline.dueAt()))
                .filter(rung -> Moments.of(rung.getValue().getFirst(), "sent_at") != null)
                .map(rung -> Moments.required(rung.getValue().getFirst(), "at"))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static Step step(DeadlineView deadline, Instant behind, Key key, List<Tuple> rows) {
        Instant at = Moments.required(rows.getFirst(), "at");
        Instant sentAt = Moments.of(rows.getFirst(), "sent_at");
        List<Told> told = rows.stream()
                .filter(row -> row.get("organization_id") != null)
                .map(TimelineView::told)
                .toList();
        State state = sentAt != null ? State.SENT : unsent(deadline, behind, at);
        return new Step(
                key.rung().toString(),
                key.rung().counted(),
                Action.valueOf(rows.getFirst().get("action", String.class)),
                key.dueAt(),
                at,
                state,
                sentAt,
                told);
    }

    private static State unsent(DeadlineView deadline, Instant behind, Instant at) {
        Instant next = deadline.nextAt();
        if (next != null && !at.isBefore(next)) {
            return State.PLANNED;
        }
        boolean waits = deadline.status() == DeadlineStatus.OPEN && deadline.waitingSince() != null;
        return waits && at.isAfter(behind) ? State.WAITING : State.SKIPPED;
    }

    private static Told told(Tuple row) {
        OrganizationRef organization = new OrganizationRef(
                row.get("organization_id", UUID.class), row.get("code", String.class), row.get("name", String.class));
        return new Told(
                organization,
                List.of(row.get("roles", String.class).split(" ")),
                Moments.required(row, "delivered_at"),
                Moments.of(row, "read_at"),
                ReachedBy.read(row.get("channels", String.class)));
    }

    private static Pause pause(Tuple row) {
        return new Pause(Moments.required(row, "since"), Moments.of(row, "answered_at"));
    }
}
