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
import java.time.LocalDate;
import java.util.List;
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
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/targets")
class TargetResource {
    /** {@code indicator} and {@code reporter} are codes. */
    public static class TargetFilter {
        @RestQuery
        @Parameter(description = "Only targets that are tracked, or only those that are not")
        @Nullable
        List<Tracking> tracking;

        @RestQuery
        @Parameter(description = "Only targets of these kinds")
        @Nullable
        List<TargetDraft.Kind> kind;

        @RestQuery
        @Parameter(description = "Only targets whose number takes one of these forms")
        @Nullable
        List<FormKind> form;

        @RestQuery
        @Parameter(description = "Only targets on the indicators with these codes")
        @Nullable
        List<String> indicator;

        @RestQuery
        @Parameter(
                description =
                        "Only targets that one of the organisations with these codes reports, alone or as a member of a class")
        @Nullable
        List<String> reporter;

        @RestQuery
        @Parameter(description = "Only targets due on this day or later", example = "2026-07-01")
        @Nullable
        LocalDate dueFrom;

        @RestQuery
        @Parameter(description = "Only targets due on this day or earlier", example = "2026-12-31")
        @Nullable
        LocalDate dueTo;

        @RestQuery
        @Parameter(
                description =
                        "Only targets in whose name, or in the words of the document, all these words begin a word, with"
                                + " or without diacritics",
                example = "so hoa")
        @Nullable
        String text;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        @RestQuery
        @Parameter(description = "Also say how many there are of each of these, each under all other filters")
        @Nullable
        List<TargetFacet> facets;
    }

    private final Targets targets;
    private final TargetQueries queries;
    private final TargetLists lists;
    private final Caller caller;

    TargetResource(Targets targets, TargetQueries queries, TargetLists lists, Caller caller) {
        this.targets = targets;
        this.queries = queries;
        this.lists = lists;
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
    public Uni<TargetPage> list(@RestPath UUID plan, @BeanParam TargetFilter filter, @BeanParam PageRequest page) {
        return lists.page(plan, filter, page, caller.scope());
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
