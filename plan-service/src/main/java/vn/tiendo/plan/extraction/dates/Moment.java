package vn.tiendo.plan.extraction.dates;

import java.time.LocalDate;

/**
 * A date written in a clause, over the words {@code from} to {@code to} (excluded). {@code first} and {@code last} are its nominal days:
 * a quarter ends with its last day, "before the 20th" with the 19th.
 */
public record Moment(LocalDate first, LocalDate last, Role role, int from, int to) {

    /** DUE is when something must stand, START when it begins, PAST what something is compared with. */
    public enum Role {
        DUE,
        START,
        PAST
    }
}
