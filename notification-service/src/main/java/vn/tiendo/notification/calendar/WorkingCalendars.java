package vn.tiendo.notification.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * The working calendar as this service knows it. Who computes with it and who changes it take turns until their
 * transactions end, so that no rung is kept that a change in between has not seen.
 */
@ApplicationScoped
public class WorkingCalendars {
    private final Mutiny.Session session;
    private final ObjectMapper json;

    WorkingCalendars(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Lets nobody change the calendar until this transaction ends. Before anything else is locked: who changes it locks the
     * calendar first, too.
     */
    @WithTransaction
    public Uni<Void> hold() {
        return lock("pg_advisory_xact_lock_shared").replaceWithVoid();
    }

    /** All decided years over the law. */
    @WithTransaction
    public Uni<WorkingCalendar> current() {
        return hold().chain(() -> session.createNativeQuery(
                                "select cast(jsonb_build_object('year', y.year, 'version', y.version, 'days', y.days) as text)"
                                        + " from calendar_year y",
                                String.class)
                        .getResultList())
                .map(years -> WorkingCalendar.of(years.stream().map(this::year).toList()));
    }

    /** Keeps a year as decided; whether it was news. */
    @WithTransaction
    public Uni<Boolean> keep(CalendarChanged changed) {
        return lock("pg_advisory_xact_lock")
                .chain(() -> session.createNativeQuery("""
                                insert into calendar_year (year, version, days)
                                values (:year, :version, cast(cast(:days as text) as jsonb))
                                on conflict (year) do update set version = excluded.version, days = excluded.days
                                 where calendar_year.version < excluded.version
                                """)
                        .setParameter("year", changed.year())
                        .setParameter("version", changed.version())
                        .setParameter("days", days(changed))
                        .executeUpdate())
                .map(written -> written > 0);
    }

    private Uni<List<String>> lock(String function) {
        return session.createNativeQuery(
                        "select cast(" + function + "(hashtextextended('notification.calendar', 0)) as text)",
                        String.class)
                .getResultList();
    }

    private CalendarYear year(String row) {
        try {
            return json.readValue(row, CalendarChanged.class).calendarYear();
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(mismatch);
        }
    }

    private String days(CalendarChanged changed) {
        try {
            return json.writeValueAsString(changed.days());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
