package vn.tiendo.reporting.regime;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.calendar.WorkingCalendars;
import vn.tiendo.reporting.obligation.PeriodicObligation;
import vn.tiendo.reporting.obligation.Reprojections;
import vn.tiendo.reporting.obligation.Reprojections.Standing;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** Computes again, with the calendar as it now stands, the deadlines of what is still owed. */
@ApplicationScoped
class CalendarMoves {
    private final Mutiny.Session session;
    private final WorkingCalendars calendars;
    private final RegimeStore store;
    private final Reprojections reprojections;

    CalendarMoves(Mutiny.Session session, WorkingCalendars calendars, RegimeStore store, Reprojections reprojections) {
        this.session = session;
        this.calendars = calendars;
        this.store = store;
        this.reprojections = reprojections;
    }

    /** An older decision that arrives late moves nothing: the calendar that stands is asked, not the event. */
    @WithTransaction
    Uni<Integer> follow(Reprojections.Cause cause) {
        return reprojections
                .standing(cause.year())
                .chain(standing -> regimes(standing)
                        .chain(regimes -> store.details(regimes)
                                .chain(details -> calendars
                                        .current()
                                        .map(calendar -> rows(standing, regimes, details, calendar)))))
                .chain(rows -> reprojections.move(rows, cause));
    }

    private Uni<List<Regime>> regimes(List<Standing> standing) {
        return session.createNativeQuery(
                        "select r.* from regime r where r.id = any(cast(:ids as uuid[]))", Regime.class)
                .setParameter(
                        "ids",
                        standing.stream().map(Standing::regimeId).distinct().toArray(UUID[]::new))
                .getResultList();
    }

    private static List<PeriodicObligation> rows(
            List<Standing> standing, List<Regime> regimes, RegimeDetails details, WorkingCalendar calendar) {
        Map<UUID, Regime> known = regimes.stream().collect(Collectors.toMap(regime -> regime.id, Function.identity()));
        return standing.stream()
                .flatMap(one -> again(one, known.get(one.regimeId()), details, calendar).stream())
                .distinct()
                .toList();
    }

    /** None where the regime was adjusted since and speaks of this period no more: what was opened stays as it was opened. */
    private static Optional<PeriodicObligation> again(
            Standing one, @Nullable Regime regime, RegimeDetails details, WorkingCalendar calendar) {
        if (regime == null) {
            return Optional.empty();
        }
        LocalDate from = one.windowFrom();
        LocalDate to = one.windowTo();
        if (from == null || to == null) {
            return regime.filing(one.cutOff(), calendar)
                    .map(deadline -> PeriodicObligation.filing(regime.id, deadline));
        }
        return regime.terms(details).occurrences(from, to, calendar).stream()
                .filter(occurrence -> isSame(one, occurrence))
                .findFirst()
                .map(occurrence -> PeriodicObligation.of(regime.id, regime.title, occurrence));
    }

    private static boolean isSame(Standing one, Terms.Occurrence occurrence) {
        return occurrence.type() == one.periodType()
                && occurrence.from().equals(one.windowFrom())
                && occurrence.to().equals(one.windowTo())
                && (occurrence.type() != null || occurrence.title().equals(one.title()));
    }
}
