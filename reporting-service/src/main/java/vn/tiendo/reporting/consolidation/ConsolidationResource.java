package vn.tiendo.reporting.consolidation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

/** Consolidations: a body's own report, filled from the reports it accepted. */
@Path("/api/v1/consolidations")
class ConsolidationResource {
    private static final String NO_BODY = "";

    private final Consolidations consolidations;
    private final ConsolidationQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    ConsolidationResource(
            Consolidations consolidations, ConsolidationQueries queries, Idempotency idempotency, Caller caller) {
        this.consolidations = consolidations;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What the caller's organisation, and those below it, consolidate. */
    @GET
    @Authenticated
    @Operation(summary = "Lists consolidations of one's organisation and those below it")
    public Uni<Page<ConsolidationSummary>> list(
            @QueryParam("obligation") @Parameter(description = "Only the one for this obligation") @Nullable
                    UUID obligation,
            @BeanParam PageRequest page) {
        return queries.list(obligation, page, caller.scope());
    }

    /** The entity tag is for a refresh; whether something has moved since is found out anew for each answer. */
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows a consolidation: who is in it, who is missing and why, and whether it is stale")
    public Uni<RestResponse<ConsolidationView>> get(@RestPath UUID id) {
        return queries.find(id, caller.scope()).map(view -> tagged(RestResponse.ResponseBuilder.ok(view), view));
    }

    /** Fills the draft of the caller's own report, and begins it where there is none; one late unit never blocks. */
    @POST
    @RolesAllowed("reviewer")
    @Operation(summary = "Fills the draft of one's own report from the accepted reports received for its period")
    public Uni<RestResponse<ConsolidationView>> begin(@Valid @NotNull Begin body) {
        return idempotency
                .once(body, ConsolidationView.class, () -> consolidations.begin(body.request(), caller.scope()))
                .map(view -> tagged(
                        RestResponse.ResponseBuilder.<ConsolidationView>created(
                                        URI.create("/api/v1/consolidations/" + view.id()))
                                .entity(view),
                        view));
    }

    /** Computes anew; what a person changed stays. Beside an accepted report it begins a correction. */
    @POST
    @Path("{id}/refresh")
    @RolesAllowed("reviewer")
    @Operation(summary = "Computes anew; beside an accepted report it begins a correction")
    public Uni<RestResponse<ConsolidationView>> refresh(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency
                .once(NO_BODY, ConsolidationView.class, () -> consolidations.refresh(id, expected, caller.scope()))
                .map(view -> tagged(RestResponse.ResponseBuilder.ok(view), view));
    }

    private static RestResponse<ConsolidationView> tagged(
            RestResponse.ResponseBuilder<ConsolidationView> answer, ConsolidationView view) {
        return answer.header(HttpHeaders.ETAG, new Version(view.version()).tag())
                .build();
    }

    /**
     * Either the obligation that the caller's organisation owes, or its report.
     *
     * @param from only for a report without a period: the obligations to draw from, all received by the caller's body
     */
    @Schema(name = "BeginConsolidation")
    record Begin(
            @Nullable UUID obligation,
            @Nullable UUID report,
            @Nullable @Size(max = 1000) List<@NotNull UUID> from) {
        Consolidations.Request request() {
            return new Consolidations.Request(obligation, report, from);
        }
    }
}
