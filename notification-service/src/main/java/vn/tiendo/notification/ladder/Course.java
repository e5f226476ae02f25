package vn.tiendo.notification.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ladder laid out for one due moment: its rungs in the order in which they are reached. */
public record Course(List<Moment> moments) {
    public Course {
        moments = List.copyOf(moments);
    }

    /**
     * The rung to reach next; it may lie in the past, and is then reached at once. What was reached is never reached
     * again, nor anything before it.
     *
     * <p>What passed before the ladder began (somebody learnt of the deadline late, or it waited for an answer) is not
     * caught up rung by rung: the first act among it is done, or else the last reminder told. Nobody is proposed for
     * criticism over what nobody was urged to do.
     *
     * @param begunAt since when there is somebody to tell; null: always
     */
    public @Nullable Moment next(Collection<Reached> reached, @Nullable Instant begunAt) {
        Moment act = null;
        Moment reminder = null;
        for (Moment moment : moments.subList(behind(reached), moments.size())) {
            if (begunAt == null || moment.at().isAfter(begunAt)) {
                return act != null ? act : reminder != null ? reminder : moment;
            }
            if (!moment.action().isAct()) {
                reminder = moment;
            } else if (act == null) {
                act = moment;
            }
        }
        return act != null ? act : reminder;
    }

    /**
     * What the sweep reaches when it comes by at {@code now}, {@code next} being due: after a time away the acts one by
     * one in their order, and of reminders that passed together only the last.
     */
    public Moment due(Moment next, @Nullable Instant begunAt, Instant now) {
        Moment due = next;
        for (Moment moment : moments.subList(next.seq(), moments.size())) {
            boolean counts =
                    moment.seq() == next.seq() || begunAt == null || moment.at().isAfter(begunAt);
            if (!counts || moment.at().isAfter(now)) {
                continue;
            }
            due = moment;
            if (moment.action().isAct()) {
                return moment;
            }
        }
        return due;
    }

    /** What comes after a rung that was reached. */
    public @Nullable Moment upcoming(Moment after, @Nullable Instant begunAt) {
        return moments.subList(after.seq() + 1, moments.size()).stream()
                .filter(moment -> begunAt == null || moment.at().isAfter(begunAt))
                .findFirst()
                .orElse(null);
    }

    /** How many rungs lie behind: up to the farthest that was reached. */
    private int behind(Collection<Reached> reached) {
        return reached.stream().mapToInt(this::behind).max().orElse(0);
    }

    private int behind(Reached reached) {
        int passed = 0;
        for (Moment moment : moments) {
            if (moment.rung().equals(reached.rung())) {
                return moment.seq() + 1;
            }
            if (!moment.at().isAfter(reached.at())) {
                passed = moment.seq() + 1;
            }
        }
        return passed;
    }
}
