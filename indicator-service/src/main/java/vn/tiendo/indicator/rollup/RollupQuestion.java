package vn.tiendo.indicator.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/**
 * What is asked of roll-ups.
 *
 * @param organization code of the body; null for the caller's own, or for the tops of all trees where all is seen
 * @param from of windows that end on this day or later
 * @param to of windows that end on this day or earlier
 * @param length null for the windows as they were reported
 * @param firstDay of longer windows
 */
public record RollupQuestion(
        String indicator,
        @Nullable String organization,
        Bodies of,
        LocalDate from,
        LocalDate to,
        States state,
        boolean sideBySide,
        @Nullable Length length,
        int firstDay,
        String breakdown) {
    /** Of windows by Decree 09/2019/NĐ-CP, article 12. */
    static final int USUAL_FIRST_DAY = 15;

    private static final int LONGEST_YEARS = 10;

    /** Whose figures. */
    public enum Bodies {
        SELF,
        CHILDREN
    }

    /** Which measurements count. */
    public enum States {
        ALL("PROVISIONAL", "VERIFIED"),
        VERIFIED("VERIFIED");

        private final List<String> names;

        States(String... names) {
            this.names = List.of(names);
        }

        public String[] names() {
            return names.toArray(String[]::new);
        }
    }

    public RollupQuestion {
        if (from.isAfter(to) || ChronoUnit.YEARS.between(from, to) >= LONGEST_YEARS) {
            throw RollupError.ROLLUP_SPAN_INVALID.because(LONGEST_YEARS);
        }
    }

    /**
     * A question about one body in today's tree.
     *
     * @param from null for a year before the last day
     * @param to null for today in Viet Nam
     * @param calendarMonths whether longer windows begin on the first of a month
     */
    public static RollupQuestion ofOne(
            @Nullable String indicator,
            @Nullable String organization,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            States state,
            @Nullable Length length,
            boolean calendarMonths,
            String breakdown,
            Instant now) {
        if (indicator == null) {
            throw RollupError.ROLLUP_INDICATOR_MISSING.because();
        }
        LocalDate last = to == null ? LocalDate.ofInstant(now, VietnamTime.ZONE) : to;
        return new RollupQuestion(
                indicator,
                organization,
                Bodies.SELF,
                from == null ? last.minusYears(1) : from,
                last,
                state,
                false,
                length,
                calendarMonths ? 1 : USUAL_FIRST_DAY,
                breakdown);
    }

    RollupQuestion about(Bodies bodies, boolean bothTrees) {
        return new RollupQuestion(
                indicator, organization, bodies, from, to, state, bothTrees, length, firstDay, breakdown);
    }

    String[] trees(boolean asItWas) {
        return asItWas
                ? new String[] {Tree.RESTATED.name(), Tree.AS_IT_WAS.name()}
                : new String[] {Tree.RESTATED.name()};
    }

    /** The tree of bodies that figures follow. */
    enum Tree {
        /** Each window in the tree of its last day. */
        AS_IT_WAS,
        /** All windows in today's tree. */
        RESTATED
    }
}
