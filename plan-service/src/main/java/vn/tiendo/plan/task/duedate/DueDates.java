package vn.tiendo.plan.task.duedate;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.plan.calendar.CalendarChanged;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.Due;
import vn.tiendo.plan.task.TaskAnnouncements;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Projects open deadlines anew when the working calendar changes, and tells of those that fall on another day. Nominal days
 * stay as written; what is completed was judged by the calendar of its time.
 */
@ApplicationScoped
class DueDates {
    /** A nominal day on which open tasks are due, and where it goes when it is a day off. */
    record Day(LocalDate nominalDueOn, RollPolicy roll) {
        Projected by(WorkingCalendar calendar) {
            return new Projected(
                    nominalDueOn,
                    roll,
                    Due.endOf(calendar.roll(nominalDueOn, roll)),
                    calendar.version(nominalDueOn.getYear()));
        }
    }

    /** The same with its effective instant. */
    record Projected(LocalDate nominalDueOn, RollPolicy roll, Instant dueAt, long calendarVersion) {}

    private static final String ROLL = "coalesce(t.deadline ->> 'roll', 'NEXT_WORKING_DAY')";

    private static final String OPEN = """
             t.progress in ('NOT_STARTED', 'IN_PROGRESS')
             and exists (select 1 from plan p where p.id = t.plan_id and p.status in ('DRAFT', 'ISSUED'))""";

    private static final String DAYS = "select distinct t.nominal_due_on as \"nominalDueOn\", " + ROLL + " as roll"
            + " from task t where t.nominal_due_on between :from and :to and " + OPEN;

    private static final String PROJECT = """
            update task t set due_at = r."dueAt", calendar_version = r."calendarVersion", version = t.version + 1
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                   "nominalDueOn" date, roll text, "dueAt" timestamptz, "calendarVersion" bigint)
             where t.nominal_due_on = r."nominalDueOn" and t.due_at is distinct from r."dueAt" and r.roll =\s""" + ROLL + " and " + OPEN + " returning t.id";

    /** No break is longer: what lies further from a year keeps its day whatever is decided on that year. */
    private static final int LONGEST_BREAK = 30;

    private final Mutiny.Session session;
    private final Rows rows;
    private final WorkingCalendars calendars;
    private final TaskAnnouncements announcements;
    private final Audit audit;

    DueDates(
            Mutiny.Session session,
            Rows rows,
            WorkingCalendars calendars,
            TaskAnnouncements announcements,
            Audit audit) {
        this.session = session;
        this.rows = rows;
        this.calendars = calendars;
        this.announcements = announcements;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> take(CalendarChanged changed) {
        return calendars
                .keep(changed)
                .chain(news -> news ? project(changed) : Uni.createFrom().voidItem());
    }

    private Uni<Void> project(CalendarChanged changed) {
        return days(changed.year())
                .chain(days -> calendars
                        .current()
                        .map(calendar ->
                                days.stream().map(day -> day.by(calendar)).toList()))
                .chain(this::move)
                .call(announcements::announce)
                .chain(moved -> audit.record(
                        "task.deadlines-project",
                        new UUID(0, changed.year()),
                        Map.of("year", changed.year(), "version", changed.version(), "tasks", moved.size())));
    }

    private Uni<List<Day>> days(int year) {
        return rows.list(
                Day.class,
                DAYS,
                query -> query.setParameter("from", LocalDate.of(year, 1, 1).minusDays(LONGEST_BREAK))
                        .setParameter("to", LocalDate.of(year, 12, 31).plusDays(LONGEST_BREAK)));
    }

    private Uni<List<UUID>> move(List<Projected> projected) {
        return session.createNativeQuery(PROJECT, UUID.class)
                .setParameter("rows", rows.json(projected))
                .getResultList();
    }
}
