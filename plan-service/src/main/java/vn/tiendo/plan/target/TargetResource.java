package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/targets")
class TargetResource {
    private final Targets targets;
    private final TargetQueries queries;
    private final Caller caller;

    TargetResource(Targets targets, TargetQueries queries, Caller caller) {
        this.targets = targets;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<RestResponse<TargetView>> add(@RestPath UUID plan, @Valid @NotNull TargetDraft draft) {
        return targets.add(plan, draft, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<TargetView>created(
                                URI.create("/api/v1/plans/" + plan + "/targets/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    public Uni<Page<TargetView>> list(
            @RestPath UUID plan,
            @RestQuery @Parameter(description = "Only targets that are tracked, or only those that are not") @Nullable
                    Tracking tracking,
            @BeanParam PageRequest page) {
        return queries.page(plan, tracking, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<TargetView> get(@RestPath UUID plan, @RestPath UUID id) {
        return queries.byId(plan, id, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<TargetView> edit(
            @RestPath UUID plan,
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = TargetDraft.class))) @Nullable
                    JsonNode patch) {
        return targets.edit(plan, id, expected, patch, caller.scope());
    }
}
