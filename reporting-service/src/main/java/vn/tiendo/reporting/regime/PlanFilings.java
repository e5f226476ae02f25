package vn.tiendo.reporting.regime;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.calendar.WorkingCalendars;
import vn.tiendo.reporting.obligation.Obligations;
import vn.tiendo.reporting.period.Deadline;

/** An issued plan is sent up within some working days of its issue: what that asks for opens by itself. */
@ApplicationScoped
public class PlanFilings {
    private final Mutiny.Session session;
    private final WorkingCalendars calendars;
    private final Obligations obligations;
    private final Clock clock;

    PlanFilings(Mutiny.Session session, WorkingCalendars calendars, Obligations obligations, Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** Opens what the plan's keeper owes to those who want its plans; the same plan again opens nothing. */
    @WithTransaction
    public Uni<Void> file(UUID plan, UUID keeper, String subject, Instant issuedAt) {
        LocalDate issuedOn = LocalDate.ofInstant(issuedAt, VietnamTime.ZONE);
        return session.createNativeQuery(
                        "select r.* from regime r where r.kind = 'PLAN_FILING' and r.status = 'CONFIRMED' order by r.id",
                        Regime.class)
                .getResultList()
                .chain(regimes -> calendars
                        .current()
                        .map(calendar -> regimes.stream()
                                .flatMap(regime ->
                                        regime
                                                .filing(issuedOn, calendar)
                                                .map(deadline -> due(regime, deadline))
                                                .stream())
                                .toList()))
                .chain(due -> file(new Obligations.Filing(plan, keeper, subject, issuedOn), due));
    }

    private Uni<Void> file(Obligations.Filing filing, List<Obligations.FilingDue> due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return obligations.file(filing, due, today).replaceWithVoid();
    }

    private static Obligations.FilingDue due(Regime regime, Deadline deadline) {
        return new Obligations.FilingDue(
                regime.id, deadline.nominalDueOn(), deadline.dueAt(), deadline.calendarVersion());
    }
}
