package vn.tiendo.plan.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans")
class PlanResource {
    /** What is written of the plan itself; targets, tasks and duties are added below it. {@code programme} is a code. */
    record DraftPlan(
            @Valid @NotNull PlanDocument document,
            @Nullable @Size(max = 35) String programme) {}

    /** {@code keeper} is an organisation code. */
    public static class PlanFilter {
        @RestQuery
        @Parameter(description = "Only plans in one of these states")
        @Nullable
        List<PlanStatus> status;

        @RestQuery
        @Parameter(description = "Only plans that the organisation with this code keeps", example = "H35.TANPHONG")
        @Nullable
        String keeper;

        @RestQuery
        @Parameter(description = "Only plans of one of the programmes with these codes")
        @Nullable
        List<String> programme;

        @RestQuery
        @Parameter(description = "Only plans of these lines")
        @Nullable
        List<PlanDocument.Line> line;

        @RestQuery
        @Parameter(description = "Only plans of these years, by their day of issue")
        @Nullable
        List<Integer> year;

        @RestQuery
        @Parameter(
                description =
                        "Only plans in whose number or subject all these words begin a word, with or without diacritics",
                example = "chuyen doi so")
        @Nullable
        String text;

        @RestQuery
        @Parameter(description = "Only plans with this flag: BASE_REPLACED, a plan they implement has been replaced")
        @Nullable
        PlanFlag flag;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        @RestQuery
        @Parameter(description = "Also say how many there are of each of these, each under all other filters")
        @Nullable
        List<PlanFacet> facets;
    }

    private final Plans plans;
    private final PlanLists lists;
    private final Caller caller;

    PlanResource(Plans plans, PlanLists lists, Caller caller) {
        this.plans = plans;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<RestResponse<PlanView>> draft(@Valid @NotNull DraftPlan command) {
        return plans.draft(command, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<PlanView>created(URI.create("/api/v1/plans/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists plans in scope, the newest first")
    public Uni<PlanPage> list(@BeanParam PlanFilter filter, @BeanParam PageRequest page) {
        return lists.page(filter, page, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<PlanView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = DraftPlan.class))) @Nullable
                    JsonNode patch) {
        return plans.edit(id, expected, patch, caller.scope());
    }
}
