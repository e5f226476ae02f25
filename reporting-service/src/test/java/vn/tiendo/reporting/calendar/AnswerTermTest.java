package vn.tiendo.reporting.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.workingcalendar.WorkingCalendar;

class AnswerTermTest {
    @ParameterizedTest(name = "{1} working days from {0} end at {2}")
    @CsvSource({
        // Monday morning: Tuesday to Monday
        "2026-11-23T02:15:00Z, 5, 2026-11-30T17:00:00Z",
        // 23:30 in Viet Nam is still that day, 00:30 the next one
        "2026-11-23T16:30:00Z, 1, 2026-11-24T17:00:00Z",
        "2026-11-23T17:30:00Z, 1, 2026-11-25T17:00:00Z",
        // Saturday
        "2026-11-28T03:00:00Z, 1, 2026-11-30T17:00:00Z",
        // over Tet: off from Saturday 14/2 to Sunday 22/2
        "2026-02-12T03:00:00Z, 3, 2026-02-24T17:00:00Z",
    })
    void theDayItComesInDoesNotCount(Instant from, int days, Instant dueAt) {
        assertEquals(dueAt, AnswerTerm.of(from, days, WorkingCalendar.byRule()).dueAt());
    }
}
