package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * That each period is better than the one before it: asked of some targets in place of a level.
 *
 * @param direction which way is better here
 */
public record Progress(Direction direction, Every every) {

    /** The length of the periods that are compared. */
    public enum Every {
        MONTH(28, 31),
        QUARTER(89, 92),
        HALF_YEAR(181, 184),
        YEAR(365, 366);

        private final long fewest;
        private final long most;

        Every(long fewest, long most) {
            this.fewest = fewest;
            this.most = most;
        }

        boolean fits(Period period) {
            long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
            return days >= fewest && days <= most;
        }
    }

    /** A figure of a window; both days belong to it. */
    public record Period(LocalDate from, LocalDate to, BigDecimal value) {}

    /** What a series of figures says of it. */
    public enum Course {
        /** There are not two periods to compare. */
        SHORT,
        /** Each was better than the one before. */
        KEPT,
        /** The last was better than the one before, and an earlier one was not. */
        RECOVERED,
        /** The last was not better than the one before. */
        BROKEN
    }

    /** Only windows of the length that is asked for are compared. */
    Course of(List<Period> series) {
        List<BigDecimal> values = series.stream()
                .filter(every::fits)
                .sorted(Comparator.comparing(Period::to))
                .map(Period::value)
                .toList();
        int pairs = values.size() - 1;
        if (pairs < 1) {
            return Course.SHORT;
        }
        long better = 0;
        for (int nth = 0; nth < pairs; nth++) {
            better += isBetter(values.get(nth), values.get(nth + 1)) ? 1 : 0;
        }
        if (better == pairs) {
            return Course.KEPT;
        }
        return isBetter(values.get(pairs - 1), values.get(pairs)) ? Course.RECOVERED : Course.BROKEN;
    }

    private boolean isBetter(BigDecimal before, BigDecimal after) {
        int order = after.compareTo(before);
        return direction == Direction.UP ? order > 0 : order < 0;
    }
}
