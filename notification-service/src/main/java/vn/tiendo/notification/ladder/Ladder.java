package vn.tiendo.notification.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rungs of a deadline, in the order in which they are reached. */
public record Ladder(List<Rung> rungs) {
    public Ladder {
        rungs = rungs.stream().distinct().sorted().toList();
    }

    public static Ladder of(Collection<Rung> rungs) {
        return new Ladder(List.copyOf(rungs));
    }

    /**
     * The rung to reach next. Rungs whose moment has passed collapse into the most recent of them: whoever learns of a
     * deadline late, or was away for a day, is told once. What was sent is never sent again, nor anything before it.
     *
     * @param last the latest rung already sent for this due moment
     */
    public @Nullable Rung next(Instant dueAt, @Nullable Rung last, Instant now) {
        Rung passed = null;
        for (Rung rung : rungs) {
            if (last != null && rung.compareTo(last) <= 0) {
                continue;
            }
            if (rung.at(dueAt).isAfter(now)) {
                return passed == null ? rung : passed;
            }
            passed = rung;
        }
        return passed;
    }
}
