package vn.tiendo.plan.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * The working calendar as this service knows it. Who computes with it and who changes it take turns until their transactions
 * end, so that no deadline is kept that a change in between has not seen.
 */
@ApplicationScoped
public class WorkingCalendars {
    private static final String KEEP =
            "insert into calendar_year (year, version, days) select year, version, days from "
                    + Rows.of("calendar_year") + """
             on conflict (year) do update set version = excluded.version, days = excluded.days
             where calendar_year.version < excluded.version
            """;

    private final Mutiny.Session session;
    private final Rows rows;

    WorkingCalendars(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    /** All decided years over the law. */
    public Uni<WorkingCalendar> current() {
        return lock("pg_advisory_xact_lock_shared")
                .chain(() -> rows.list(
                        CalendarChanged.class, "select y.year, y.version, y.days from calendar_year y", query -> query))
                .map(years -> WorkingCalendar.of(
                        years.stream().map(CalendarChanged::calendarYear).toList()));
    }

    /** Keeps a year as decided, whether it is news or not. */
    public Uni<Boolean> keep(CalendarChanged changed) {
        return lock("pg_advisory_xact_lock")
                .chain(() -> rows.write(KEEP, List.of(changed)))
                .map(written -> written > 0);
    }

    private Uni<Void> lock(String function) {
        return session.createNativeQuery(
                        "select cast(" + function + "(hashtextextended('plan.calendar', 0)) as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }
}
