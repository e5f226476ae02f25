package vn.tiendo.notification.courier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: soon at first, then ever later, for about three days; up to a tenth is added so that not all come at once. */
public final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    /** Failures in a row after which a receiver is left alone for a while. */
    private static final int PATIENCE = 5;

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private Backoff() {}

    /**
     * The pause after this attempt, counted from 1; none when it was the last.
     *
     * @param asked for how long the receiver asked to be left alone: it is not less
     */
    public static Optional<Duration> after(int attempt, Duration asked, RandomGenerator random) {
        return attempt > PAUSES.size()
                ? Optional.empty()
                : Optional.of(jittered(longer(PAUSES.get(attempt - 1), asked), random));
    }

    /**
     * How long nothing at all is sent to a receiver that has failed so often in a row; zero while that is not often.
     *
     * @param asked for how long it asked to be left alone: it is not less
     */
    public static Duration rest(int failures, Duration asked, RandomGenerator random) {
        Duration rest =
                failures < PATIENCE ? Duration.ZERO : Duration.ofSeconds(5L << Math.min(failures - PATIENCE, 7));
        return jittered(longer(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest, asked), random);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration jittered(Duration pause, RandomGenerator random) {
        return pause.plusMillis(random.nextLong(pause.toMillis() / 10 + 1));
    }
}
