package vn.tiendo.plan.review;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/reviews")
class ReviewResource {
    /** @param plan the older plan that is to be reviewed, in sight */
    record OrderReview(@NotNull UUID plan, @Nullable LocalDate dueOn) {}

    record Conclude(
            @NotNull ReviewOutcome outcome,
            @NotNull LocalDate concludedOn,
            @Nullable @Size(max = 2000) String note) {}

    private final Reviews reviews;
    private final Caller caller;

    ReviewResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the reviews of older plans that a plan orders")
    public Uni<Page<ReviewView>> list(@RestPath UUID plan, @BeanParam PageRequest page) {
        return reviews.page(plan, page, caller.scope());
    }

    @POST
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(summary = "Orders the review of an older plan still in force")
    public Uni<RestResponse<ReviewView>> order(@RestPath UUID plan, @Valid @NotNull OrderReview command) {
        return reviews.order(plan, command, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<ReviewView>created(
                                URI.create("/api/v1/plans/" + plan + "/reviews"))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/conclude")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Says what a review came to",
            description = "It only records the outcome: the older plan itself is amended, replaced or closed as ever.")
    public Uni<ReviewView> conclude(
            @RestPath UUID plan,
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Conclude command) {
        return reviews.conclude(plan, id, expected, command, caller.scope());
    }
}
