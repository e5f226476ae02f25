package vn.tiendo.notification.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Random random = new Random(7);

    @Test
    void pausesGrowForAboutThreeDaysAndThenItIsGivenUp() {
        Duration all = Duration.ZERO;
        Duration last = Duration.ZERO;
        int attempt = 1;
        for (var pause = Backoff.after(attempt, Duration.ZERO, random);
                pause.isPresent();
                pause = Backoff.after(attempt, Duration.ZERO, random)) {
            assertTrue(pause.get().compareTo(last) > 0, "after attempt " + attempt);
            last = pause.get();
            all = all.plus(last);
            attempt++;
        }
        assertEquals(11, attempt);
        assertTrue(all.toHours() >= 72 && all.toHours() <= 96, all::toString);
    }

    @Test
    void pausesOfMessagesThatFailedTogetherDiffer() {
        long different = random.ints(100)
                .mapToObj(seed ->
                        Backoff.after(5, Duration.ZERO, new Random(seed)).orElseThrow())
                .distinct()
                .count();
        assertTrue(different > 90, () -> different + " of 100");
    }

    @Test
    void receiverThatFailsInARowIsLeftAloneButNeverForLong() {
        assertEquals(Duration.ZERO, Backoff.rest(4, Duration.ZERO, random));
        assertTrue(Backoff.rest(5, Duration.ZERO, random).toSeconds() >= 5);
        assertTrue(Backoff.rest(1_000_000, Duration.ZERO, random).toMinutes() <= 11);
    }

    @Test
    void whoAskedToBeLeftAloneIsLeftAloneForAtLeastThatLong() {
        Duration asked = Duration.ofHours(1);
        assertTrue(Backoff.after(1, asked, random).orElseThrow().compareTo(asked) >= 0);
        assertTrue(Backoff.rest(1, asked, random).compareTo(asked) >= 0);
        assertTrue(Backoff.after(9, asked, random).orElseThrow().toHours() >= 20);
    }
}
