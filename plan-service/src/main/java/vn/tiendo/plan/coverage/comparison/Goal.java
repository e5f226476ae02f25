package vn.tiendo.plan.coverage.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target asks for, as far as two of them can be held against each other. */
public sealed interface Goal {
    /** Which way is better. */
    enum Way {
        UP,
        DOWN
    }

    /** "At least what the province sets": whatever that is, it is the same. */
    record Reference() implements Goal {}

    /** A yes. */
    record Yes(@Nullable LocalDate dueOn) implements Goal {}

    /** A goal in words: who takes it up has taken it up. */
    record Words() implements Goal {}

    /**
     * Numbers to be reached.
     *
     * @param way as the indicator says; null where nobody does
     * @param unit as written; null where none is
     */
    record Numbers(@Nullable Way way, @Nullable String unit, List<Step> steps) implements Goal {
        /** What is asked on a day: the last step that is due by then. */
        Bounds on(LocalDate day) {
            return steps.stream()
                    .filter(step -> !step.due().isAfter(day))
                    .max(Comparator.comparing(Step::due))
                    .map(Step::bounds)
                    .orElse(Bounds.NONE);
        }
    }

    /**
     * What is asked from a day on.
     *
     * @param dueOn the last day on which it is in time; null for some day
     */
    record Step(@Nullable LocalDate dueOn, Bounds bounds) {
        LocalDate due() {
            return dueOn == null ? LocalDate.MAX : dueOn;
        }
    }
}
