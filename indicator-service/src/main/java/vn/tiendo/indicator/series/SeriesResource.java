package vn.tiendo.indicator.series;

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
import vn.tiendo.indicator.rollup.Length;
import vn.tiendo.indicator.rollup.RollupQuestion;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/series")
@Tag(name = "Series")
class SeriesResource {
    private final SeriesQueries queries;
    private final Caller caller;
    private final Clock clock;

    SeriesResource(SeriesQueries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "One indicator of one body over time, with its gaps and its targets")
    public Uni<SeriesView> series(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @DefaultValue("false") boolean rollup,
            @RestQuery @DefaultValue("ALL") States state,
            @RestQuery @Nullable Length length,
            @RestQuery @DefaultValue("false") boolean calendarMonths,
            @RestQuery @DefaultValue("") String breakdown,
            @BeanParam PageRequest page) {
        RollupQuestion asked = RollupQuestion.ofOne(
                indicator,
                organization == null ? caller.organization() : organization,
                from,
                to,
                state,
                length,
                calendarMonths,
                breakdown,
                clock.instant());
        return queries.series(asked, rollup, page, caller.scope());
    }
}
