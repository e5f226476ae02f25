package vn.tiendo.indicator.platform;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.Computation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.measurement.Measurement;
import vn.tiendo.indicator.measurement.Recording;
import vn.tiendo.indicator.measurement.Recordings;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.time.VietnamTime;

/** Records what the platform counts as measurements of its own, so that targets stand on them as on any other. */
@ApplicationScoped
class PlatformFigures {
    private static final String PLATFORM = "tiendo";
    private static final int FIRST_DAY = 15;
    private static final MonthDay YEAR = MonthDay.of(12, FIRST_DAY);

    private final Mutiny.Session session;
    private final PlatformCounts counts;
    private final Recordings recordings;
    private final Clock clock;

    PlatformFigures(Mutiny.Session session, PlatformCounts counts, Recordings recordings, Clock clock) {
        this.session = session;
        this.counts = counts;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** An indicator that is counted. */
    record Counted(String code, Computation computation, OverTime overTime) {}

    @WithTransaction
    Uni<List<Counted>> counted() {
        return session.createNativeQuery(
                        "select code, computation, over_time from indicator where computation is not null order by code",
                        Tuple.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Counted(
                                row.get("code", String.class),
                                Computation.valueOf(row.get("computation", String.class)),
                                OverTime.valueOf(row.get("over_time", String.class))))
                        .toList());
    }

    /** Counts the window of this day for all bodies; nothing is written where nothing moved. */
    @WithTransaction
    Uni<Void> record(Counted indicator) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        LocalDate from = from(indicator.overTime(), today);
        LocalDate to =
                (indicator.overTime() == OverTime.CUMULATIVE ? from.plusYears(1) : from.plusMonths(1)).minusDays(1);
        Recording.By by = new Recording.By(
                Measurement.Origin.PLATFORM,
                Ids.next(),
                PLATFORM,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return counts.of(indicator.computation(), null, from, to, today)
                .map(all -> all.stream()
                        .map(one -> recording(indicator.code(), one, from, to))
                        .toList())
                .chain(all -> all.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : recordings.record(by, all).replaceWithVoid());
    }

    /** The window of the year for what runs up, of the month otherwise (Decree 09/2019, article 12). */
    private static LocalDate from(OverTime overTime, LocalDate today) {
        LocalDate start =
                overTime == OverTime.CUMULATIVE ? YEAR.atYear(today.getYear()) : today.withDayOfMonth(FIRST_DAY);
        return !start.isAfter(today)
                ? start
                : overTime == OverTime.CUMULATIVE ? start.minusYears(1) : start.minusMonths(1);
    }

    private static Recording recording(String code, PlatformCounts.Count one, LocalDate from, LocalDate to) {
        return new Recording(
                one.organizationId(),
                code,
                from,
                to,
                "",
                Measurement.Answer.VALUE,
                null,
                BigDecimal.valueOf(one.numerator()),
                BigDecimal.valueOf(one.denominator()),
                Measurement.Kind.ACTUAL);
    }
}
