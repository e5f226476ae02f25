package vn.tiendo.indicator.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/** A reporting window; both days belong to it. */
public record Window(LocalDate from, LocalDate to) implements Comparable<Window> {
    private static final Comparator<Window> BY_END =
            Comparator.comparing(Window::to).thenComparing(Window::from, Comparator.reverseOrder());
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // the golden ratio, as Fibonacci hashing takes it

    /** By their last day; of two with the same one the shorter comes first. */
    @Override
    public int compareTo(Window other) {
        return BY_END.compare(this, other);
    }

    /** Months lie so regularly that the usual hash of their days meets in a few places of a table of thousands. */
    @Override
    public int hashCode() {
        return (int) ((31 * from.toEpochDay() + to.toEpochDay()) * SPREAD >>> Integer.SIZE);
    }

    boolean holds(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
