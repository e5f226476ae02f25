package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When all that is said of {@code when} is so, the target has the status; what is not said does not matter. */
public record StatusRule(When when, TargetStatus status, Reason reason) {

    public StatusRule {
        Objects.requireNonNull(when);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
    }

    /**
     * @param judgeable whether the level is known here
     * @param open whether the last day has not passed
     * @param dated whether there is a last day
     * @param limit whether the level can still be broken, because it is held against the good direction or is to be kept
     * @param reached of a limit: whether it is kept by what applies on the day
     * @param paced whether there is a line from the first day to the last
     * @param stepMissed whether a step on the way is past and not reached
     * @param occasional whether it is only measured when something happens
     * @param course how the periods went, where each is to be better than the one before
     * @param nearnessAtLeast 1 is there
     * @param behindMoreThan how far behind the line, as a share of the whole way
     * @param daysLeftAtMost 0 on the last day
     */
    public record When(
            @Nullable Said said,
            @Nullable Boolean judgeable,
            @Nullable Boolean open,
            @Nullable Boolean dated,
            @Nullable Boolean limit,
            @Nullable Boolean reached,
            @Nullable Boolean paced,
            @Nullable Boolean stepMissed,
            @Nullable Boolean occasional,
            Progress.@Nullable Course course,
            @Nullable BigDecimal nearnessAtLeast,
            @Nullable BigDecimal behindMoreThan,
            @Nullable Integer daysLeftAtMost) {

        /** The condition that everything fulfils. */
        public static final When ANY =
                new When(null, null, null, null, null, null, null, null, null, null, null, null, null);

        boolean holds(Facts facts) {
            return (said == null || said == facts.said())
                    && same(judgeable, facts.judgeable())
                    && same(open, facts.open())
                    && same(dated, facts.dated())
                    && same(limit, facts.limit())
                    && same(reached, facts.reached())
                    && same(paced, facts.paced())
                    && same(stepMissed, facts.stepMissed())
                    && same(occasional, facts.occasional())
                    && (course == null || course == facts.course())
                    && numbersHold(facts);
        }

        private boolean numbersHold(Facts facts) {
            BigDecimal nearness = facts.nearness();
            BigDecimal behind = facts.behind();
            Long daysLeft = facts.daysLeft();
            return (nearnessAtLeast == null || nearness != null && nearness.compareTo(nearnessAtLeast) >= 0)
                    && (behindMoreThan == null || behind != null && behind.compareTo(behindMoreThan) > 0)
                    && (daysLeftAtMost == null || daysLeft != null && daysLeft <= daysLeftAtMost);
        }

        private static boolean same(@Nullable Boolean asked, boolean is) {
            return asked == null || asked == is;
        }
    }

    /** What kind of answer there is. */
    public enum Said {
        MISSING,
        NOT_APPLICABLE,
        VALUE
    }
}
