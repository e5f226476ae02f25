package vn.tiendo.indicator.formula;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/indicators/{code}/figure")
@Tag(name = "Indicators")
class FigureResource {
    private final Figures figures;
    private final Caller caller;

    FigureResource(Figures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "The figure of one body for one window, computed where the indicator is a formula")
    public Uni<FigureView> figure(
            @RestPath String code,
            @RestQuery @NotNull String organization,
            @RestQuery @NotNull LocalDate windowFrom,
            @RestQuery @NotNull LocalDate windowTo,
            @RestQuery @Nullable LocalDate asOf) {
        return figures.of(code, organization, windowFrom, windowTo, asOf, caller.scope());
    }
}
