package vn.tiendo.plan.ending;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}")
class EndingResource {
    record Close(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param by the issued plan that takes over
     * @param tasks what becomes of each unfinished task
     */
    record Replace(
            @NotNull UUID by, @NotNull @Size(max = 5000) List<@Valid @NotNull TaskStep> tasks) {

        List<Handover.Step> steps() {
            return tasks.stream()
                    .map(step -> new Handover.Step(step.task(), step.to(), step.reason()))
                    .toList();
        }
    }

    /** @param to a task of the new plan; without one the task is dropped, and {@code reason} says why */
    record TaskStep(
            @NotNull UUID task,
            @Nullable UUID to,
            @Nullable @Size(max = 1000) String reason) {}

    private final Endings endings;
    private final Caller caller;

    EndingResource(Endings endings, Caller caller) {
        this.endings = endings;
        this.caller = caller;
    }

    @POST
    @Path("close")
    @RolesAllowed("plan-issuer")
    @Operation(
            summary = "Closes a plan",
            description =
                    "It asks for nothing new from now on: its regimes end, its tasks remind nobody. What was owed before"
                            + " stays owed, and everything stays readable.")
    public Uni<EndedView> close(
            @RestPath UUID plan,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Close command) {
        return endings.close(plan, expected, command, caller.scope());
    }

    @POST
    @Path("replace")
    @RolesAllowed("plan-issuer")
    @Operation(
            summary = "Lets an issued plan replace this one",
            description =
                    "Every unfinished task is carried over to a task of the new plan or dropped with a reason; a task left"
                            + " out is refused. Every plan that stands on the old one is flagged with BASE_REPLACED.")
    public Uni<EndedView> replace(
            @RestPath UUID plan,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Replace command) {
        return endings.replace(plan, expected, command, caller.scope());
    }
}
