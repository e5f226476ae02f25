package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten seconds of patience, then a hundred bytes a second. */
class PaceTest {
    private final Pace pace = new Pace(Duration.ofSeconds(10), 100);

    private static long at(long seconds) {
        return Duration.ofSeconds(seconds).toNanos() - 5; // the clock may begin below zero
    }

    @ParameterizedTest
    @CsvSource({"1, 9, false", "1, 10, false", "1, 11, true", "1099, 11, true", "1100, 11, false", "100000, 1000, false"
    })
    void aBodyIsJudgedOnTheWholeOnceThePatienceIsOver(long bytes, long seconds, boolean slow) {
        pace.start(at(0));
        assertEquals(slow, pace.isTooSlow(bytes, at(seconds)));
    }

    @Test
    void timeInWhichNobodyTakesMoreDoesNotCount() {
        pace.start(at(0));
        pace.stop(at(5));
        assertFalse(pace.isRunning());
        pace.start(at(1_000));
        pace.start(at(1_002));
        assertTrue(pace.isRunning());
        assertFalse(pace.isTooSlow(1, at(1_005)));
        assertTrue(pace.isTooSlow(1, at(1_006)));
    }
}
