package vn.tiendo.indicator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-15");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UP   |            | SHORT
            UP   | 10         | SHORT
            UP   | 10 11      | KEPT
            UP   | 10 10      | BROKEN
            UP   | 10 11 12.5 | KEPT
            UP   | 10 11 9    | BROKEN
            UP   | 10 9 11    | RECOVERED
            DOWN | 10 9 8     | KEPT
            DOWN | 10 11      | BROKEN
            """)
    void eachPeriodIsHeldAgainstTheOneBefore(Direction direction, String values, Progress.Course course) {
        List<Progress.Period> series = new ArrayList<>();
        for (String value : values == null ? new String[0] : values.split(" ")) {
            LocalDate from = FIRST.plusMonths(series.size());
            series.add(new Progress.Period(from, from.plusMonths(1).minusDays(1), new BigDecimal(value)));
        }

        assertEquals(course, new Progress(direction, Progress.Every.MONTH).of(series));
        assertEquals(course, new Progress(direction, Progress.Every.MONTH).of(series.reversed()));
    }

    @Test
    void windowsOfAnotherLengthAreNotMixedIn() {
        List<Progress.Period> series = List.of(
                period("2025-12-15", "2026-01-14", 90),
                period("2025-12-15", "2026-03-14", 10),
                period("2026-03-15", "2026-06-14", 20));

        assertEquals(Progress.Course.KEPT, new Progress(Direction.UP, Progress.Every.QUARTER).of(series));
        assertEquals(Progress.Course.SHORT, new Progress(Direction.UP, Progress.Every.MONTH).of(series));
    }

    private static Progress.Period period(String from, String to, int value) {
        return new Progress.Period(LocalDate.parse(from), LocalDate.parse(to), BigDecimal.valueOf(value));
    }
}
