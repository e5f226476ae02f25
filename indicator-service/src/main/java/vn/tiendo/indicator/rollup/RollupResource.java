package vn.tiendo.indicator.rollup;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/rollups")
@Tag(name = "Rollups")
class RollupResource {
    private final Rollups rollups;
    private final RollupChecks checks;
    private final Caller caller;
    private final Clock clock;

    RollupResource(Rollups rollups, RollupChecks checks, Caller caller, Clock clock) {
        this.rollups = rollups;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which indicator may be counted anew. */
    record Rebuild(@NotBlank String indicator) {}

    @GET
    @Authenticated
    @Operation(summary = "The figures of bodies and all below them, window by window, with who is missing")
    public Uni<RollupView> list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @RestQuery @DefaultValue("SELF") Bodies of,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @DefaultValue("ALL") States state,
            @RestQuery @DefaultValue("false") boolean sideBySide,
            @RestQuery @Nullable Length length,
            @RestQuery @DefaultValue("false") boolean calendarMonths,
            @RestQuery @DefaultValue("") String breakdown,
            @BeanParam PageRequest page) {
        RollupQuestion asked = RollupQuestion.ofOne(
                        indicator, organization, from, to, state, length, calendarMonths, breakdown, clock.instant())
                .about(of, sideBySide);
        return rollups.answer(asked, page, caller.scope());
    }

    @GET
    @Path("check")
    @RolesAllowed({"admin", "auditor"})
    @Operation(summary = "How each indicator was found when its roll-ups were last counted anew")
    public Uni<Page<RollupCheckView>> check(@BeanParam PageRequest page) {
        return checks.list(page);
    }

    @POST
    @Path("rebuild")
    @RolesAllowed("admin")
    @Operation(summary = "Counts the roll-ups of an indicator anew")
    public Uni<RollupCheckView> rebuild(@Valid Rebuild command) {
        return checks.rebuild(command.indicator());
    }
}
