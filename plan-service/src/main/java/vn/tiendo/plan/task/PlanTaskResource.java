package vn.tiendo.plan.task;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/tasks")
class PlanTaskResource {
    private final Tasks tasks;
    private final TaskQueries queries;
    private final Caller caller;

    PlanTaskResource(Tasks tasks, TaskQueries queries, Caller caller) {
        this.tasks = tasks;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<RestResponse<TaskView>> add(@RestPath UUID plan, @Valid @NotNull TaskDraft draft) {
        return tasks.add(plan, draft, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<TaskView>created(URI.create("/api/v1/tasks/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    public Uni<Page<TaskView>> list(
            @RestPath UUID plan,
            @RestQuery @Parameter(description = TaskResource.AS_OF, example = "2026-06-30") @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.page(plan, asOf, page, caller.scope());
    }
}
