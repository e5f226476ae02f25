package vn.tiendo.reporting.calendar;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.SpecialDay;

/**
 * The special days of a year; also the data of {@code calendar.changed}.
 *
 * @param id absent while nothing was decided on the year
 * @param version 0 while nothing was decided; computed deadlines keep it
 * @param source RULE: the law alone; DECISION: decided days overlay it
 */
record WorkingCalendarView(@Nullable UUID id, long version, int year, Source source, List<SpecialDay> days)
        implements Versioned {
    enum Source {
        RULE,
        DECISION
    }

    static WorkingCalendarView of(@Nullable UUID id, CalendarYear year) {
        Source source = year.version() == 0 ? Source.RULE : Source.DECISION;
        return new WorkingCalendarView(id, year.version(), year.year(), source, year.days());
    }
}
