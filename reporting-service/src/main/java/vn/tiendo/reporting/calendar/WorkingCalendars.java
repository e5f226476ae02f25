package vn.tiendo.reporting.calendar;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.SpecialDay;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** The working calendar: everybody may read it, its decisions are recorded by administrators. */
@ApplicationScoped
public class WorkingCalendars {
    private final Mutiny.Session session;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    WorkingCalendars(Mutiny.Session session, Outbox outbox, Audit audit, Clock clock) {
        this.session = session;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** All decided years over the law: what deadlines are computed with. */
    @WithTransaction
    public Uni<WorkingCalendar> current() {
        return session.createQuery("select distinct y from DecidedYear y left join fetch y.days", DecidedYear.class)
                .getResultList()
                .map(years -> WorkingCalendar.of(
                        years.stream().map(DecidedYear::calendarYear).toList()));
    }

    @WithTransaction
    Uni<WorkingCalendarView> find(int year) {
        return session.find(DecidedYear.class, year).map(decided -> view(year, decided));
    }

    @WithTransaction
    Uni<WorkingCalendarView> decide(int year, @Nullable Version expected, List<SpecialDay> days) {
        requireDaysOf(year, days);
        return session.find(DecidedYear.class, year, LockModeType.PESSIMISTIC_WRITE)
                .invoke(decided -> Version.require(expected, decided == null ? 0 : decided.version))
                .chain(decided ->
                        decided == null ? begin(year) : Uni.createFrom().item(decided))
                .invoke(decided -> decided.decide(days, clock.instant()))
                .chain(this::record);
    }

    /** The year as these days would make it; nothing is decided by asking. */
    @WithTransaction
    Uni<WorkingCalendarView> preview(int year, List<SpecialDay> days) {
        requireDaysOf(year, days);
        return session.find(DecidedYear.class, year)
                .map(decided -> WorkingCalendarView.of(
                        decided == null ? null : decided.id,
                        CalendarYear.byRule(year).overlay(decided == null ? 1 : decided.version + 1, days)));
    }

    private Uni<DecidedYear> begin(int year) {
        DecidedYear decided = new DecidedYear(year, clock.instant());
        return session.persist(decided).replaceWith(decided);
    }

    private Uni<WorkingCalendarView> record(DecidedYear decided) {
        WorkingCalendarView view = view(decided.year, decided);
        return outbox.add("calendar.changed", decided.id, view)
                .chain(() -> audit.record(
                        "calendar.decide", decided.id, Map.of("year", decided.year, "version", decided.version)))
                .replaceWith(view);
    }

    private static WorkingCalendarView view(int year, @Nullable DecidedYear decided) {
        return decided == null
                ? WorkingCalendarView.of(null, CalendarYear.byRule(year))
                : WorkingCalendarView.of(decided.id, decided.calendarYear());
    }

    private static void requireDaysOf(int year, List<SpecialDay> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            String pointer = "/days/" + i + "/date";
            if (date.getYear() != year) {
                throw CalendarError.CALENDAR_DAY_OUTSIDE_YEAR.at(pointer, date.toString(), Integer.toString(year));
            }
            if (!seen.add(date)) {
                throw CalendarError.CALENDAR_DAY_REPEATED.at(pointer, date.toString());
            }
        }
    }
}
