package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.notification.calendar.CalendarChanged;
import vn.tiendo.notification.calendar.WorkingCalendars;

/** Moves the rungs that are counted in working days when a day off is decided. */
@ApplicationScoped
class CalendarMoves {
    private final WorkingCalendars calendars;
    private final Courses courses;
    private final Audit audit;

    CalendarMoves(WorkingCalendars calendars, Courses courses, Audit audit) {
        this.calendars = calendars;
        this.courses = courses;
        this.audit = audit;
    }

    /** An older state of the year changes nothing. */
    @WithTransaction
    Uni<Void> take(UUID calendar, CalendarChanged changed) {
        return calendars
                .keep(changed)
                .chain(news -> news ? move(calendar, changed) : Uni.createFrom().voidItem());
    }

    private Uni<Void> move(UUID calendar, CalendarChanged changed) {
        return calendars
                .current()
                .chain(courses::moveAll)
                .chain(moved -> audit.record(
                        "deadlines.moved",
                        calendar,
                        Map.of("year", changed.year(), "calendar", changed.version(), "moved", moved)));
    }
}
