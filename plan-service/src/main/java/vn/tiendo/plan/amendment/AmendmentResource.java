package vn.tiendo.plan.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.plan.difference.ChangeKind;
import vn.tiendo.plan.difference.Part;

@Path("/api/v1/amendments")
class AmendmentResource {
    /** {@code plan} is an issued plan; the keeper may leave {@code items} empty and gather those of others. */
    record Propose(
            @NotNull UUID plan,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Size(max = 200) List<@Valid @NotNull NewItem> items) {}

    /** What becomes of a draft; {@code items} replace those there are, and absent leave them. */
    record Redraft(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 200) List<@Valid @NotNull NewItem> items) {}

    /**
     * One change.
     *
     * @param id of what is changed or removed; none for what is added, and for the document
     * @param fields as a drafter writes them, organisations by code; of what is changed, only those that change, with null for
     *     what is to say nothing any more
     */
    record NewItem(
            @NotNull Part part,
            @Nullable UUID id,
            @NotNull ChangeKind kind,
            @Nullable @Size(max = 30) Map<String, Object> fields,
            @Nullable @Size(max = 2000) String reason) {}

    record Gather(@NotEmpty @Size(max = 200) List<@NotNull UUID> amendments) {}

    record Decide(@NotEmpty @Size(max = 2000) List<@Valid @NotNull ItemDecision> items) {}

    /** What the issuer says to one item; {@code reason} is needed to reject it. */
    record ItemDecision(
            @NotNull UUID item,
            @NotNull Decision decision,
            @Nullable @Size(max = 2000) String reason) {}

    private final AmendmentDrafts drafts;
    private final Proposals proposals;
    private final Decisions decisions;
    private final AmendmentQueries queries;
    private final Caller caller;

    AmendmentResource(
            AmendmentDrafts drafts, Proposals proposals, Decisions decisions, AmendmentQueries queries, Caller caller) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Proposes to amend an issued plan",
            description = "By a body that the plan addresses, or its keeper. The keeper sees it once it is submitted.")
    public Uni<RestResponse<AmendmentView>> propose(@Valid @NotNull Propose command) {
        return drafts.propose(command, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<AmendmentView>created(
                                URI.create("/api/v1/amendments/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists amendments in scope, the newest first")
    public Uni<Page<AmendmentSummary>> list(
            @RestQuery @Parameter(description = "Only amendments of this plan") @Nullable UUID plan,
            @RestQuery @Parameter(description = "Only amendments in this state") @Nullable AmendmentStatus status,
            @BeanParam PageRequest page) {
        return queries.page(plan, status, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows an amendment with its items, and those of the amendments it has gathered")
    public Uni<AmendmentView> get(@RestPath UUID id) {
        return queries.byId(id, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Changes an amendment that is not submitted yet",
            description =
                    "Items that are given replace those there are, and are held against the plan as it stands by now.")
    public Uni<AmendmentView> redraft(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = Redraft.class))) @Nullable
                    JsonNode patch) {
        return drafts.redraft(id, expected, patch, caller.scope());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Removes an amendment that is not submitted yet",
            description = "What it had gathered lies before the keeper again.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<Void> remove(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return drafts.remove(id, expected, caller.scope());
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(summary = "Submits an amendment to the keeper of the plan")
    public Uni<AmendmentView> submit(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return proposals.submit(id, expected, caller.scope());
    }

    @POST
    @Path("{id}/gather")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Gathers submitted amendments into one of the keeper's own",
            description = "They are decided together with it, item by item.")
    public Uni<AmendmentView> gather(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Gather command) {
        return proposals.gather(id, expected, command, caller.scope());
    }

    @POST
    @Path("{id}/decide")
    @RolesAllowed("plan-issuer")
    @Operation(
            summary = "Decides an amendment, item by item",
            description =
                    "What is accepted makes the next revision of the plan at once. An item that begins with something"
                            + " else than the plan says by now is a conflict: nothing is decided then.")
    public Uni<AmendmentView> decide(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Decide command) {
        return decisions.decide(id, expected, command, caller.scope());
    }
}
