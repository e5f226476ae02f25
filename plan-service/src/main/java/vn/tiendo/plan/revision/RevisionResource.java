package vn.tiendo.plan.revision;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/revisions")
class RevisionResource {
    private final Revisions revisions;
    private final Caller caller;

    RevisionResource(Revisions revisions, Caller caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Lists the revisions of a plan, the newest first",
            description =
                    "Issuing a plan makes its first revision, every accepted amendment the next. A draft has none.")
    public Uni<Page<RevisionView>> list(@RestPath UUID plan, @BeanParam PageRequest page) {
        return revisions.page(plan, page, caller.scope());
    }

    @GET
    @Path("{number}")
    @Authenticated
    @Operation(summary = "Shows a plan as it stood in one revision")
    public Uni<RevisionContentView> get(@RestPath UUID plan, @RestPath @Min(1) int number) {
        return revisions.byNumber(plan, number, caller.scope());
    }

    @GET
    @Path("{number}/diff")
    @Authenticated
    @Operation(
            summary = "Shows what a revision changed",
            description =
                    "Document, targets, tasks and reporting duties, each matched by its id and compared field by field.")
    public Uni<RevisionDiffView> diff(
            @RestPath UUID plan,
            @RestPath @Min(1) int number,
            @RestQuery
                    @Min(0)
                    @Parameter(
                            description =
                                    "The revision to compare with; the one before when absent, and 0 for the plan before it was issued",
                            example = "1")
                    @Nullable
                    Integer against) {
        return revisions.diff(plan, number, against == null ? number - 1 : against, caller.scope());
    }
}
