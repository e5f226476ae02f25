package vn.tiendo.reporting.exchange.send;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to try again: each time twice as late, up to a limit and then for ever; up to a tenth is added so that not all come at once. */
final class Pauses {
    private Pauses() {}

    /** The pause after this attempt, counted from 1. */
    static Duration after(int attempt, Duration first, Duration longest, RandomGenerator random) {
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        Duration bounded = pause.compareTo(longest) > 0 ? longest : pause;
        return bounded.plusMillis(random.nextLong(bounded.toMillis() / 10 + 1));
    }
}
