package vn.tiendo.indicator.catalogue;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/indicators")
@Tag(name = "Indicators")
class IndicatorResource {
    /** All of them: a definition changes rarely. */
    @Schema(name = "DefinitionVersions")
    record Versions(List<DefinitionVersion> items) {}

    private final IndicatorQueries queries;
    private final Caller caller;

    IndicatorResource(IndicatorQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "The catalogue, by code")
    public Uni<Page<IndicatorView>> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(summary = "One indicator, with the plans that define its code differently")
    public Uni<IndicatorView> get(@RestPath String code) {
        return queries.get(code, caller.scope());
    }

    @GET
    @Path("{code}/versions")
    @Authenticated
    @Operation(summary = "Every version of a definition, the newest first")
    public Uni<Versions> versions(@RestPath String code) {
        return queries.versions(code).map(Versions::new);
    }
}
