package vn.tiendo.indicator.ranking;

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
import vn.tiendo.indicator.scorecard.ScorecardQuestion;
import vn.tiendo.indicator.scorecard.Subject;
import vn.tiendo.indicator.scoring.Band;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.time.VietnamTime;

@Path("/api/v1/rankings")
@Tag(name = "Rankings")
class RankingResource {
    private final Rankings rankings;
    private final Caller caller;
    private final Clock clock;

    RankingResource(Rankings rankings, Caller caller, Clock clock) {
        this.rankings = rankings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "The bodies right below one, or their heads, in the order of their scores")
    public Uni<RankingView> list(
            @RestQuery @Nullable String profile,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String organization,
            @RestQuery @Nullable String level,
            @RestQuery @DefaultValue("BODY") Subject subject,
            @RestQuery Band.@Nullable Standing list,
            @BeanParam PageRequest page) {
        ScorecardQuestion asked = ScorecardQuestion.of(
                profile,
                year,
                from,
                to,
                organization == null ? caller.organization() : organization,
                Bodies.CHILDREN,
                level,
                subject,
                LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
        return rankings.page(asked, list, page, caller.scope());
    }
}
