package vn.tiendo.indicator.dashboard;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.time.VietnamTime;

@Path("/api/v1/dashboards")
@Tag(name = "Dashboards")
class DashboardResource {
    private final Dashboards dashboards;
    private final Caller caller;
    private final Clock clock;

    DashboardResource(Dashboards dashboards, Caller caller, Clock clock) {
        this.dashboards = dashboards;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{organization}")
    @Authenticated
    @Operation(summary = "One body with all below it, at a glance")
    public Uni<DashboardView> get(
            @RestPath String organization,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String profile,
            @RestQuery List<String> indicator,
            @RestQuery @DefaultValue("7") int dueSoonDays) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return dashboards.of(
                new DashboardQuestion(
                        organization,
                        year == null ? ScoringProfile.yearOf(today) : year,
                        profile,
                        indicator,
                        dueSoonDays,
                        today),
                caller.scope());
    }
}
