package vn.tiendo.plan.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.amendment.DecisionTerms.DecisionTerm;
import vn.tiendo.workingcalendar.WorkingCalendar;

class DecisionTermTest {
    private final DecisionTerm term = new DecisionTerm(3, WorkingCalendar.byRule());

    /** The day it comes in does not count, in Viet Nam; weekends and Tết do not either. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-15T02:00:00Z, 2026-06-18T17:00:00Z",
        "2026-06-14T17:00:00Z, 2026-06-18T17:00:00Z",
        "2026-06-18T16:59:59Z, 2026-06-23T17:00:00Z",
        "2026-02-12T02:00:00Z, 2026-02-24T17:00:00Z"
    })
    void decisionIsDueAtTheEndOfTheLastWorkingDay(Instant submittedAt, Instant dueAt) {
        assertEquals(dueAt, term.dueAt(submittedAt));
    }

    @Test
    void whatIsNotSubmittedIsNotDue() {
        assertNull(term.dueAt(null));
    }
}
