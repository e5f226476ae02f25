package vn.tiendo.indicator.explanation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/rollups/explain")
@Tag(name = "Rollups")
class RollupExplanationResource {
    private final RollupExplanations explanations;
    private final Caller caller;
    private final Clock clock;

    RollupExplanationResource(RollupExplanations explanations, Caller caller, Clock clock) {
        this.explanations = explanations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Why the figure of a body and all below it is what it is, body by body")
    public Uni<Explanation> explain(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @RestQuery @NotNull LocalDate windowFrom,
            @RestQuery @NotNull LocalDate windowTo,
            @RestQuery @Nullable Length length,
            @RestQuery @DefaultValue("false") boolean calendarMonths,
            @RestQuery @DefaultValue("ALL") States state,
            @RestQuery @DefaultValue("") String breakdown,
            @BeanParam PageRequest page) {
        RollupQuestion asked = RollupQuestion.ofOne(
                indicator,
                organization == null ? caller.organization() : organization,
                windowTo,
                windowTo,
                state,
                length,
                calendarMonths,
                breakdown,
                clock.instant());
        return explanations.rollup(asked, windowFrom, page, caller.scope());
    }
}
