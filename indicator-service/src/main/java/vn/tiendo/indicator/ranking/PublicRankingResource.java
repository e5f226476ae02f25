package vn.tiendo.indicator.ranking;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import vn.tiendo.indicator.scoring.ScoringError;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.time.VietnamTime;

@Path("/public/v1/rankings")
@PermitAll
@Tag(name = "Public")
class PublicRankingResource {
    private final Rankings rankings;
    private final Clock clock;

    PublicRankingResource(Rankings rankings, Clock clock) {
        this.rankings = rankings;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A ranking by a published profile, with all that it follows from")
    public Uni<RankingView> list(
            @RestQuery @Nullable String profile,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String organization,
            @RestQuery @Nullable String level,
            @RestQuery @DefaultValue("BODY") Subject subject,
            @RestQuery Band.@Nullable Standing list,
            @BeanParam PageRequest page) {
        if (organization == null) {
            throw ScoringError.SCORING_BODY_MISSING.because();
        }
        ScorecardQuestion asked = ScorecardQuestion.of(
                profile,
                year,
                null,
                null,
                organization,
                Bodies.CHILDREN,
                level,
                subject,
                LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
        return rankings.published(asked, list, page);
    }
}
