package vn.tiendo.reporting.regime;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.period.Period;
import vn.tiendo.reporting.period.PeriodType;

/** The reporting periods of a year and their windows (Decree 09/2019 art. 12). */
@Path("/api/v1/periods")
class PeriodResource {
    private final Clock clock;

    PeriodResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Authenticated
    public Page<PeriodView> list(
            @QueryParam("year") @Nullable Integer year, @QueryParam("type") @Nullable PeriodType type) {
        int asked =
                year == null ? LocalDate.now(clock.withZone(VietnamTime.ZONE)).getYear() : year;
        if (asked < 2000 || asked > 2100) {
            throw CommonError.INVALID_VALUE.because();
        }
        List<PeriodView> periods = Arrays.stream(PeriodType.values())
                .filter(one -> type == null || one == type)
                .flatMap(one -> IntStream.rangeClosed(1, one.perYear())
                        .mapToObj(number -> PeriodView.of(new Period(one, asked, number))))
                .toList();
        return new Page<>(periods, null);
    }

    /** {@code windowTo} is inclusive. */
    record PeriodView(PeriodType type, int year, int number, String title, LocalDate windowFrom, LocalDate windowTo) {
        static PeriodView of(Period period) {
            return new PeriodView(
                    period.type(), period.year(), period.number(), period.title(), period.from(), period.to());
        }
    }
}
