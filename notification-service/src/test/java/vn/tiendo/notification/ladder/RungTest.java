package vn.tiendo.notification.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.workingcalendar.WorkingCalendar;

class RungTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            -P7D     , -P7D
            -PT168H  , -P7D
            P-3D     , -P3D
            PT0S     , PT0S
            -PT30S   , -PT30S
            -PT90M   , -PT1H30M
            -PT36H   , -P1DT12H
            P1D      , P1D
            """)
    void oneDistanceHasOneName(String written, String name) {
        assertEquals(name, Rung.parse(written).toString());
    }

    /** Due at the end of Monday 15/6/2026, after the weekend; before Tết 2026 (14/2 to 22/2); at half past ten on a Monday. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-06-15T17:00:00Z, -P1D, 2026-06-12T17:00:00Z
            2026-06-15T17:00:00Z, -P3D, 2026-06-10T17:00:00Z
            2026-06-15T17:00:00Z, P5D , 2026-06-22T17:00:00Z
            2026-02-23T17:00:00Z, -P1D, 2026-02-13T17:00:00Z
            2026-02-13T17:00:00Z, P1D , 2026-02-23T17:00:00Z
            2026-06-15T03:30:00Z, -P1D, 2026-06-12T03:30:00Z
            """)
    void workingDaysSkipDaysOffAndKeepTheHour(Instant due, String rung, Instant at) {
        assertEquals(at, Rung.parse(rung, Days.WORKING).at(due, WorkingCalendar.byRule()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT12H", "P1DT1H"})
    void workingDaysAreWhole(String text) {
        assertThrows(DateTimeException.class, () -> Rung.parse(text, Days.WORKING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 days", "P1M", "P1Y", "PT0.5S", "P367D", "-P367D", "P999999999999999999D", "PT"})
    void whatIsNoWholeNumberOfSecondsWithinAYearIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Rung.parse(text));
    }
}
