package vn.tiendo.indicator.explanation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/indicators/{code}/figure/explain")
@Tag(name = "Indicators")
class FigureExplanationResource {
    private final FigureExplanations explanations;
    private final Caller caller;

    FigureExplanationResource(FigureExplanations explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Why the figure of one body for one window is what it is, computed, counted or said")
    public Uni<Explanation> explain(
            @RestPath String code,
            @RestQuery @NotNull String organization,
            @RestQuery @NotNull LocalDate windowFrom,
            @RestQuery @NotNull LocalDate windowTo,
            @RestQuery @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        return explanations.figure(
                new FigureExplanations.Asked(code, organization, windowFrom, windowTo, asOf), page, caller.scope());
    }
}
