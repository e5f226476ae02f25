package vn.tiendo.indicator.series;

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
import vn.tiendo.indicator.rollup.RollupQuestion;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.kit.paging.PageRequest;

@Path("/public/v1/series")
@PermitAll
@Tag(name = "Public")
class PublicSeriesResource {
    private final PublicSeries series;
    private final Clock clock;

    PublicSeriesResource(PublicSeries series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The verified figures of one body over time")
    public Uni<PublicSeriesView> series(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @DefaultValue("false") boolean rollup,
            @RestQuery @DefaultValue("") String breakdown,
            @BeanParam PageRequest page) {
        if (organization == null) {
            throw SeriesError.SERIES_BODY_MISSING.because();
        }
        RollupQuestion asked = RollupQuestion.ofOne(
                indicator, organization, from, to, States.VERIFIED, null, false, breakdown, clock.instant());
        return series.of(asked, organization, rollup, page);
    }
}
