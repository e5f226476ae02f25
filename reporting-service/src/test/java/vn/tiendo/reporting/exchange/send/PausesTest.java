package vn.tiendo.reporting.exchange.send;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @ParameterizedTest(name = "after attempt {0}: {1} s and up to a tenth more")
    @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "11, 3600", "1000000, 3600"})
    void pausesDoubleAndThenStayAtTheLongest(int attempt, long seconds) {
        Duration pause = Pauses.after(attempt, FIRST, LONGEST, new Random(attempt));
        assertTrue(pause.compareTo(Duration.ofSeconds(seconds)) >= 0, pause::toString);
        assertTrue(pause.compareTo(Duration.ofSeconds(seconds).multipliedBy(11).dividedBy(10)) <= 0, pause::toString);
    }
}
