package vn.tiendo.reporting.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.SpecialDay;

/** Holidays by law and what the yearly decisions changed in them. */
@Path("/api/v1/working-calendars/{year: 20[0-9][0-9]}")
class WorkingCalendarResource {
    private final WorkingCalendars calendars;

    WorkingCalendarResource(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Authenticated
    public Uni<WorkingCalendarView> get(@RestPath int year) {
        return calendars.find(year);
    }

    @PUT
    @RolesAllowed("admin")
    public Uni<WorkingCalendarView> put(
            @RestPath int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Decide body) {
        return calendars.decide(
                year, expected, body.days().stream().map(Day::special).toList());
    }

    /** The decided days of the year, all of them: they replace an earlier decision. */
    record Decide(@NotNull @Size(max = 366) List<@Valid @NotNull Day> days) {}

    record Day(
            @NotNull LocalDate date,
            @NotNull DayKind kind,
            @NotBlank @Size(max = 500) String legalBasis) {
        SpecialDay special() {
            return new SpecialDay(date, kind, legalBasis);
        }
    }
}
