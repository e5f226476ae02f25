package vn.tiendo.notification.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final Ladder PERIODIC = ladder("-P7D", "-P3D", "-P1D", "PT0S");
    private static final Ladder AD_HOC = ladder("-P1D", "-PT1H", "-PT30S", "PT0S");

    @ParameterizedTest(name = "{0}: {2} from due, after {1} was sent, comes {3}")
    @CsvSource(nullValues = "none", textBlock = """
                    # seen in time                  , last , now   , next
                    long before the first rung      , none , -P30D , -P7D
                    just before a rung              , none , -P7DT1S, -P7D
                    on the rung itself              , none , -P7D  , -P7D
                    between two rungs; first sent  , -P7D , -P5D  , -P3D
                    # collapse
                    two rungs have passed           , none , -P2D  , -P3D
                    all reminders have passed       , none , -PT1H , -P1D
                    seen at the due moment          , none , PT0S  , PT0S
                    seen long after it              , none , P300D , PT0S
                    away for days                   , -P7D , -PT1M , -P1D
                    away until after the due moment , -P7D , P1D   , PT0S
                    # never again
                    the clock was set back          , -P3D , -P6D  , -P1D
                    open again; reminded already    , -P1D , -PT2H , PT0S
                    overdue was told                , PT0S , P1D   , none
                    overdue was told; clock set back, PT0S , -P9D  , none
                    """)
    void nextRungOfAPeriodicReport(String situation, String last, Duration now, String next) {
        assertNext(next, PERIODIC.next(DUE, last == null ? null : Rung.parse(last), DUE.plus(now)));
    }

    @ParameterizedTest(name = "{1} before due, after {0} was sent, comes {2}")
    @CsvSource(nullValues = "none", textBlock = """
            none   , PT60S, -PT1H
            -PT1H  , PT60S, -PT30S
            -PT1H  , PT29S, -PT30S
            -PT30S , PT29S, PT0S
            PT0S   , -PT1S, none
            """)
    void reportAskedForWithinAMinuteIsStillRemindedOf(String last, Duration left, String next) {
        assertNext(next, AD_HOC.next(DUE, last == null ? null : Rung.parse(last), DUE.minus(left)));
    }

    @Test
    void ladderWithoutRungsHasNoNext() {
        assertNull(ladder().next(DUE, null, DUE));
    }

    /** However time is looked at, forwards, in jumps or backwards: rungs come in order, and none comes twice. */
    @Test
    void everyRungComesAtMostOnceAndInOrderWhateverTheClockDoes() {
        Random random = new Random(57);
        for (int round = 0; round < 2_000; round++) {
            Ladder ladder = Ladder.of(Stream.generate(() -> Rung.ofSeconds(random.nextInt(-1_000, 500)))
                    .limit(random.nextInt(1, 8))
                    .toList());
            List<Rung> sent = new ArrayList<>();
            for (int look = 0; look < 30; look++) {
                Instant now = DUE.plusSeconds(random.nextInt(-1_200, 700));
                Rung next = ladder.next(DUE, sent.isEmpty() ? null : sent.getLast(), now);
                if (next != null && !next.at(DUE).isAfter(now)) {
                    sent.add(next);
                }
            }
            assertEquals(sent.stream().sorted().toList(), sent);
            assertEquals(sent.size(), new HashSet<>(sent).size());
            assertTrue(ladder.rungs().containsAll(sent));
        }
    }

    private static void assertNext(String expected, Rung next) {
        assertEquals(expected, next == null ? null : next.toString());
    }

    private static Ladder ladder(String... rungs) {
        return Ladder.of(Stream.of(rungs).map(Rung::parse).toList());
    }
}
