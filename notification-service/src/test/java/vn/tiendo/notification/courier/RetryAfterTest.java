package vn.tiendo.notification.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-06-15T01:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                             | PT0S
            120                           | PT2M
            ' 7 '                         | PT7S
            86401                         | PT24H
            99999999999999999999          | PT24H
            Mon, 15 Jun 2026 01:05:00 GMT | PT5M
            Mon, 15 Jun 2026 00:55:00 GMT | PT0S
            Thu, 31 Dec 2099 23:59:59 GMT | PT24H
            -1                            | PT0S
            1.5                           | PT0S
            soon                          | PT0S
            ''                            | PT0S
            """)
    void secondsAndDatesAreReadAndNothingElse(String header, Duration wait) {
        assertEquals(wait, RetryAfter.read(header, NOW));
    }

    @Test
    void whoSaysNothingAsksForNothing() {
        assertEquals(Duration.ZERO, RetryAfter.read(null, NOW));
    }
}
