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
import vn.tiendo.notification.ladder.Rung;

/** The ladder of one deadline as it went: every rung with its moment, and whom it was told to. */
record TimelineView(DeadlineView deadline, List<Step> steps) {
    /** One row for each rung and organisation told; rungs that were not reached have no reminder. */
    static final String SELECT = """
            select s.due_at, s.after_due, r.sent_at, array_to_string(n.roles, ' ') as roles, n.organization_id, o.code, o.name
              from (select deadline_id, due_at, after_due from reminder where deadline_id = :id
                     union
                    select d.id, d.due_at, rung.after_due
                      from deadline d join reminder_rung rung on rung.policy_id = d.policy_id
                     where d.id = :id and d.due_at is not null) s
              left join reminder r on r.deadline_id = s.deadline_id and r.due_at = s.due_at and r.after_due = s.after_due
              left join notification n on n.reminder_id = r.id
              left join organization_copy o on o.id = n.organization_id
             order by s.due_at, s.after_due, n.seq
            """;

    /** SKIPPED: passed while the work was done, or collapsed into a later rung that was reached at the same time. */
    enum State {
        SENT,
        PLANNED,
        SKIPPED
    }

    /** @param rung signed ISO 8601 duration from {@code dueAt} */
    record Step(
            String rung,
            Instant dueAt,
            Instant at,
            State state,
            @Nullable Instant sentAt,
            List<Told> told) {}

    record Told(OrganizationRef organization, List<String> roles) {}

    private record Key(Instant dueAt, Rung rung) {}

    static TimelineView of(DeadlineView deadline, List<Tuple> rows) {
        Map<Key, List<Tuple>> steps = new LinkedHashMap<>();
        for (Tuple row : rows) {
            Key key = new Key(Moments.required(row, "due_at"), Rung.ofSeconds(row.get("after_due", Long.class)));
            steps.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        }
        return new TimelineView(
                deadline,
                steps.entrySet().stream()
                        .map(step -> step(deadline, step.getKey(), step.getValue()))
                        .toList());
    }

    private static Step step(DeadlineView deadline, Key key, List<Tuple> rows) {
        Instant at = key.rung().at(key.dueAt());
        Instant sentAt = Moments.of(rows.getFirst(), "sent_at");
        List<Told> told = rows.stream()
                .filter(row -> row.get("organization_id") != null)
                .map(TimelineView::told)
                .toList();
        return new Step(key.rung().toString(), key.dueAt(), at, state(deadline, at, sentAt), sentAt, told);
    }

    private static State state(DeadlineView deadline, Instant at, @Nullable Instant sentAt) {
        if (sentAt != null) {
            return State.SENT;
        }
        Instant next = deadline.nextAt();
        return next != null && !at.isBefore(next) ? State.PLANNED : State.SKIPPED;
    }

    private static Told told(Tuple row) {
        OrganizationRef organization = new OrganizationRef(
                row.get("organization_id", UUID.class), row.get("code", String.class), row.get("name", String.class));
        return new Told(organization, List.of(row.get("roles", String.class).split(" ")));
    }
}
