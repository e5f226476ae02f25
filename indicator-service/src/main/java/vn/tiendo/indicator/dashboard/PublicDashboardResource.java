package vn.tiendo.indicator.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import vn.tiendo.kit.time.VietnamTime;

@Path("/public/v1/dashboards")
@PermitAll
@Tag(name = "Public")
class PublicDashboardResource {
    /** One number for all, so that one answer serves everybody for a minute. */
    private static final int SOON_DAYS = 7;

    private final PublicDashboards dashboards;
    private final Clock clock;

    PublicDashboardResource(PublicDashboards dashboards, Clock clock) {
        this.dashboards = dashboards;
        this.clock = clock;
    }

    @GET
    @Path("{organization}")
    @Operation(summary = "One body with all below it, at a glance, as far as it is public")
    public Uni<PublicDashboardView> get(
            @RestPath String organization,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String profile,
            @RestQuery List<String> indicator) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return dashboards.of(new DashboardQuestion(
                organization,
                year == null ? ScoringProfile.yearOf(today) : year,
                profile,
                indicator,
                SOON_DAYS,
                today));
    }
}
