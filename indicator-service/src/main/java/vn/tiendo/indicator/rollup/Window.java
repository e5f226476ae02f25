package vn.tiendo.indicator.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/** A reporting window; both days belong to it. */
public record Window(LocalDate from, LocalDate to) implements Comparable<Window> {
    private static final Comparator<Window> BY_END =
            Comparator.comparing(Window::to).thenComparing(Window::from, Comparator.reverseOrder());

    /** By their last day; of two with the same one the shorter comes first. */
    @Override
    public int compareTo(Window other) {
        return BY_END.compare(this, other);
    }

    boolean holds(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
