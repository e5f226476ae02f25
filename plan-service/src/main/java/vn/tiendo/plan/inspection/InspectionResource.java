package vn.tiendo.plan.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.plan.finding.FindingDraft;
import vn.tiendo.plan.finding.FindingView;

@Path("/api/v1/inspections")
class InspectionResource {
    record ConcludeInspection(@NotBlank @Size(max = 20_000) String conclusion) {}

    /** {@code inspector} and {@code inspected} are organisation codes. */
    public static class InspectionFilter {
        @RestQuery
        @Parameter(description = "Only inspections in this state")
        @Nullable
        InspectionStatus status;

        @RestQuery
        @Parameter(description = "Only inspections of this kind")
        @Nullable
        InspectionKind kind;

        @RestQuery
        @Parameter(description = "Only inspections by bodies of this sort", example = "PEOPLES_COUNCIL")
        @Nullable
        String bodyKind;

        @RestQuery
        @Parameter(description = "Only inspections by the organisation with this code", example = "H35")
        @Nullable
        String inspector;

        @RestQuery
        @Parameter(description = "Only inspections of the organisation with this code", example = "H35.TANPHONG")
        @Nullable
        String inspected;

        @RestQuery
        @Parameter(description = "Only inspections that look at this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
            return query.setParameter("status", written(status))
                    .setParameter("kind", written(kind))
                    .setParameter("bodyKind", written(bodyKind))
                    .setParameter("inspector", written(inspector))
                    .setParameter("inspected", written(inspected))
                    .setParameter("plan", written(plan));
        }

        private static String written(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    private final Inspections inspections;
    private final InspectionQueries queries;
    private final Caller caller;

    InspectionResource(Inspections inspections, InspectionQueries queries, Caller caller) {
        this.inspections = inspections;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CountedPage<InspectionView>> list(@BeanParam InspectionFilter filter, @BeanParam PageRequest page) {
        return queries.page(filter, page, caller.scope());
    }

    @POST
    @RolesAllowed("inspector")
    public Uni<RestResponse<InspectionView>> open(@Valid @NotNull InspectionDraft draft) {
        return inspections.open(draft, caller.scope()).map(view -> created("inspections/" + view.id(), view));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<InspectionView> get(@RestPath UUID id) {
        return queries.byId(id, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("inspector")
    public Uni<InspectionView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = InspectionDraft.class))) @Nullable
                    JsonNode patch) {
        return inspections.edit(id, expected, patch, caller.scope());
    }

    @GET
    @Path("{id}/findings")
    @Authenticated
    public Uni<Page<FindingView>> findings(@RestPath UUID id, @BeanParam PageRequest page) {
        return inspections.findings(id, page, caller.scope());
    }

    @POST
    @Path("{id}/findings")
    @RolesAllowed("inspector")
    public Uni<RestResponse<FindingView>> add(@RestPath UUID id, @Valid @NotNull FindingDraft draft) {
        return inspections.add(id, draft, caller.scope()).map(view -> created("findings/" + view.id(), view));
    }

    @POST
    @Path("{id}/conclude")
    @RolesAllowed("inspector")
    public Uni<InspectionView> conclude(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull ConcludeInspection command) {
        return inspections.conclude(id, expected, command, caller.scope());
    }

    private static <T> RestResponse<T> created(String path, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create("/api/v1/" + path))
                .entity(view)
                .build();
    }
}
