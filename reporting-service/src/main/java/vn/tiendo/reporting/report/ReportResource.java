package vn.tiendo.reporting.report;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

/** Reports, from the first draft to acceptance. */
@Path("/api/v1/reports")
class ReportResource {
    private static final String NO_BODY = "";

    private final Reports reports;
    private final ReportDrafts drafts;
    private final Corrections corrections;
    private final ReportItems items;
    private final ReportQueries queries;
    private final ReportHistory history;
    private final ReportChecks checks;
    private final ReportDiffs diffs;
    private final ReportSources sources;
    private final Idempotency idempotency;
    private final Caller caller;

    ReportResource(
            Reports reports,
            ReportDrafts drafts,
            Corrections corrections,
            ReportItems items,
            ReportQueries queries,
            ReportHistory history,
            ReportChecks checks,
            ReportDiffs diffs,
            ReportSources sources,
            Idempotency idempotency,
            Caller caller) {
        this.reports = reports;
        this.drafts = drafts;
        this.corrections = corrections;
        this.items = items;
        this.queries = queries;
        this.history = history;
        this.checks = checks;
        this.diffs = diffs;
        this.sources = sources;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists reports that one's organisation, or one below it, owes, receives or passes on")
    public Uni<CountedPage<ReportView>> list(
            @QueryParam("reporter")
                    @Parameter(description = "Only reports of the organisation with this code")
                    @Nullable
                    String reporter,
            @QueryParam("recipient")
                    @Parameter(description = "Only reports to the organisation with this code")
                    @Nullable
                    String recipient,
            @QueryParam("status") @Parameter(description = "Only reports in this state") @Nullable ReportStatus status,
            @QueryParam("obligation") @Parameter(description = "Only reports on this obligation") @Nullable
                    UUID obligation,
            @QueryParam("count") @Parameter(description = "Also say how many there are on all pages") boolean count,
            @BeanParam PageRequest page) {
        return queries.list(
                new ReportQueries.Filter(reporter, recipient, status, obligation, count), page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<ReportView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    @GET
    @Path("{id}/items")
    @Authenticated
    public Uni<Page<ReportItemView>> items(@RestPath UUID id, @BeanParam PageRequest page) {
        return queries.items(id, page, caller.scope());
    }

    @GET
    @Path("{id}/history")
    @Authenticated
    public Uni<Page<ReportHistory.Entry>> history(@RestPath UUID id, @BeanParam PageRequest page) {
        return history.list(id, page, caller.scope());
    }

    /** What would be found if it were handed in now, without handing it in. */
    @GET
    @Path("{id}/check")
    @Authenticated
    public Uni<ReportChecks.ReportCheck> check(@RestPath UUID id) {
        return checks.check(id, caller.scope());
    }

    @GET
    @Path("{id}/sources")
    @Authenticated
    public Uni<SourcesView> sources(@RestPath UUID id) {
        return sources.find(id, caller.scope());
    }

    /** Answers that a person gave stay. */
    @POST
    @Path("{id}/prefill")
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<ReportView> prefill(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once(NO_BODY, ReportView.class, () -> sources.fill(id, expected, caller.scope()));
    }

    /** For the second look: only what changed since it was sent back, or against the version that it corrects. */
    @GET
    @Path("{id}/diff")
    @Authenticated
    public Uni<ReportDiff> diff(@RestPath UUID id) {
        return diffs.find(id, caller.scope());
    }

    @POST
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<RestResponse<ReportView>> begin(@Valid @NotNull Begin body) {
        return idempotency
                .once(body, ReportView.class, () -> drafts.begin(body.obligation(), caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<ReportView>created(
                                URI.create("/api/v1/reports/" + view.id()))
                        .entity(view)
                        .build());
    }

    /** If-Match carries the version of the item. */
    @PATCH
    @Path("{id}/items/{itemId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<ReportItemView> answer(
            @RestPath UUID id,
            @RestPath UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = ItemAnswer.class))) JsonNode patch) {
        return items.answer(id, itemId, expected, patch, caller.scope());
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed("report-approver")
    public Uni<ReportView> approve(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once(NO_BODY, ReportView.class, () -> reports.approve(id, expected, caller.scope()));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<ReportView> submit(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once(NO_BODY, ReportView.class, () -> reports.submit(id, expected, caller.scope()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<ReportView> withdraw(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once(NO_BODY, ReportView.class, () -> reports.withdraw(id, expected, caller.scope()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed("reviewer")
    public Uni<ReportView> sendBack(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Return body) {
        List<Reports.Returned> returned = body.items().stream()
                .map(item -> new Reports.Returned(item.item(), item.reason()))
                .toList();
        return idempotency.once(
                body, ReportView.class, () -> reports.sendBack(id, expected, returned, body.dueAt(), caller.scope()));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed("reviewer")
    public Uni<ReportView> accept(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once(NO_BODY, ReportView.class, () -> reports.accept(id, expected, caller.scope()));
    }

    /** Begins a new version in draft beside the accepted one, which stays as it is. */
    @POST
    @Path("{id}/correct")
    @RolesAllowed("report-approver")
    public Uni<RestResponse<ReportView>> correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Correct body) {
        return idempotency
                .once(body, ReportView.class, () -> corrections.correct(id, expected, body.reason(), caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<ReportView>created(
                                URI.create("/api/v1/reports/" + view.id()))
                        .entity(view)
                        .build());
    }

    /** Why an accepted report has to be corrected, for those who read both versions. */
    record Correct(@NotBlank @Size(max = 500) String reason) {}

    record Begin(@NotNull UUID obligation) {}

    /** What is sent back and until when it should be here again; {@code dueAt} with offset. */
    record Return(
            @Nullable Instant dueAt,
            @NotEmpty @Size(max = 1000) List<@Valid @NotNull ReturnedItem> items) {}

    record ReturnedItem(
            @NotNull UUID item, @NotBlank @Size(max = 200) String reason) {}
}
