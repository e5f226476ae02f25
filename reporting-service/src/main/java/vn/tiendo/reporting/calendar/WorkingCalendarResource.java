package vn.tiendo.reporting.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.secrecy.FormDoor;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.SpecialDay;

/** Holidays by law and what the yearly decisions changed in them. */
@Path("/api/v1/working-calendars/{year: 20[0-9][0-9]}")
class WorkingCalendarResource {
    private static final long LARGEST_FILE = 1L << 20;

    private final WorkingCalendars calendars;
    private final FormDoor form;
    private final Vertx vertx;

    WorkingCalendarResource(WorkingCalendars calendars, FormDoor form, Vertx vertx) {
        this.calendars = calendars;
        this.form = form;
        this.vertx = vertx;
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

    /** The same from a file; a dry run only says what the year would be. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    public Uni<WorkingCalendarView> importDays(
            @RestPath int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RestForm("file") @Nullable FileUpload file,
            @RestQuery @DefaultValue("false") boolean dryRun) {
        if (file == null || file.size() > LARGEST_FILE) {
            throw CalendarError.CALENDAR_FILE_MISSING.at("/file");
        }
        form.refuseSecrets(file.size());
        return vertx.executeBlocking(() -> CalendarFile.read(file.uploadedFile()), false)
                .chain(days -> dryRun ? calendars.preview(year, days) : calendars.decide(year, expected, days));
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
