package vn.tiendo.plan.task.funding;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/tasks/{id}/funding")
class FundingResource {
    /**
     * The money of a task as it stands on a day, whole.
     *
     * @param asOf the day of which it speaks, not after today
     */
    record FundingStatement(
            @NotNull LocalDate asOf,
            @NotNull @Size(max = 50) List<@Valid @NotNull FundingLine> sources) {}

    private final Fundings fundings;
    private final Caller caller;

    FundingResource(Fundings fundings, Caller caller) {
        this.fundings = fundings;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Shows the money of a task, source by source",
            description =
                    "What was requested, planned, allocated and disbursed, in VND; earlier statements stay readable by `asOf`."
                            + " What was disbursed is said by the keeper or by accepted reports: the later day counts.")
    public Uni<FundingView> get(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "By the statements on days up to this one; by the latest when absent",
                            example = "2026-06-30")
                    @Nullable
                    LocalDate asOf) {
        return fundings.of(id, asOf, caller.scope());
    }

    @PUT
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "States the money of a task",
            description =
                    "By the keeper of the plan, before it is issued and after. The statement is whole: a source left out has"
                            + " none. Nothing said before is lost.")
    public Uni<FundingView> state(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull FundingStatement statement) {
        return fundings.state(id, expected, statement, caller.scope());
    }
}
