package vn.tiendo.indicator.scorecard;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.time.VietnamTime;

@Path("/api/v1/scorecards")
@Tag(name = "Scorecards")
class ScorecardResource {
    private final Scorecards scorecards;
    private final Caller caller;
    private final Clock clock;

    ScorecardResource(Scorecards scorecards, Caller caller, Clock clock) {
        this.scorecards = scorecards;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "What bodies, or their heads, reach by a scoring profile, with everything that was counted")
    public Uni<ScorecardsView> list(
            @RestQuery @Nullable String profile,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String organization,
            @RestQuery @DefaultValue("SELF") Bodies of,
            @RestQuery @Nullable String level,
            @RestQuery @DefaultValue("BODY") Subject subject,
            @BeanParam PageRequest page) {
        ScorecardQuestion asked = ScorecardQuestion.of(
                profile,
                year,
                from,
                to,
                organization == null ? caller.organization() : organization,
                of,
                level,
                subject,
                LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
        return scorecards.page(asked, page, caller.scope());
    }
}
