package vn.tiendo.reporting.obligation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

/** Reports that are owed, by whom, to whom and until when. */
@Path("/api/v1/obligations")
class ObligationResource {
    /** Organisations by code; absent parts do not restrict. */
    public static class ObligationFilter {
        @QueryParam("reporter")
        @Parameter(description = "Only what the organisation with this code owes", example = "H35.TANPHONG.VHXH")
        @Nullable
        String reporter;

        @QueryParam("below")
        @Parameter(description = "Only what organisations below the one with this code owe")
        @Nullable
        String below;

        @QueryParam("status")
        @Parameter(description = "Only obligations in this state")
        @Nullable
        ObligationStatus status;

        @QueryParam("regime")
        @Parameter(description = "Only obligations of this regime")
        @Nullable
        UUID regime;

        @QueryParam("overdue")
        @Parameter(description = "Only what is still owed after its deadline, as of now")
        boolean overdue;

        @QueryParam("sort")
        @DefaultValue("CREATED")
        @Parameter(description = "The newest first, or what is due soonest first")
        Order sort = Order.CREATED;

        @QueryParam("count")
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        /** The sort order of a list. */
        public enum Order {
            CREATED,
            DUE
        }
    }

    private final AdHocObligations adHoc;
    private final Concessions concessions;
    private final ObligationChanges changes;
    private final ObligationQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    ObligationResource(
            AdHocObligations adHoc,
            Concessions concessions,
            ObligationChanges changes,
            ObligationQueries queries,
            Idempotency idempotency,
            Caller caller) {
        this.adHoc = adHoc;
        this.concessions = concessions;
        this.changes = changes;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists obligations that one's organisation, or one below it, owes, receives or passes on")
    public Uni<CountedPage<ObligationView>> list(@BeanParam ObligationFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<ObligationView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    /** Asks a body for a report once; the caller's organisation receives it. */
    @POST
    @RolesAllowed("reviewer")
    public Uni<RestResponse<ObligationView>> open(@Valid @NotNull OpenAdHoc body) {
        return idempotency
                .once(body, ObligationView.class, () -> adHoc.open(body.request(), caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<ObligationView>created(
                                URI.create("/api/v1/obligations/" + view.id()))
                        .entity(view)
                        .build());
    }

    /** What moved, of all that is in scope: by whom or by which calendar, and why. */
    @GET
    @Path("changes")
    @Authenticated
    public Uni<Page<ObligationChanges.DeadlineChangeView>> changes(
            @QueryParam("obligation") @Nullable UUID obligation,
            @QueryParam("action") @Nullable DeadlineAction action,
            @QueryParam("calendarYear") @Nullable Integer calendarYear,
            @BeanParam PageRequest page) {
        return changes.list(new ObligationChanges.Filter(obligation, action, calendarYear), page, caller.scope());
    }

    @POST
    @Path("{id}/extend")
    @RolesAllowed("reviewer")
    public Uni<ObligationView> extend(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Extend body) {
        return idempotency.once(
                body,
                ObligationView.class,
                () -> concessions.extend(id, expected, body.dueAt(), body.reason(), caller.scope()));
    }

    @POST
    @Path("{id}/waive")
    @RolesAllowed("reviewer")
    public Uni<ObligationView> waive(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Waive body) {
        return idempotency.once(
                body, ObligationView.class, () -> concessions.waive(id, expected, body.reason(), caller.scope()));
    }

    /** {@code dueAt} with offset, later than the deadline that stands. */
    record Extend(
            @NotNull Instant dueAt,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Why nobody expects the report any more. */
    record Waive(@NotBlank @Size(max = 1000) String reason) {}

    /** Organisations by code; {@code dueAt} with offset. */
    record OpenAdHoc(
            @NotBlank @Size(max = 64) String reporter,
            @Nullable @Size(max = 64) String via,
            @NotBlank @Size(max = 500) String title,
            @NotNull Instant dueAt) {
        AdHocObligations.Request request() {
            return new AdHocObligations.Request(reporter, via, title, dueAt);
        }
    }
}
