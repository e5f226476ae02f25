package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/tasks")
class TaskResource {
    /** {@code lead} is an organisation code. */
    public static class TaskFilter {
        @RestQuery
        @Nullable
        UUID plan;

        @RestQuery
        @Nullable
        String lead;

        @RestQuery
        @Nullable
        Progress progress;
    }

    private final Tasks tasks;
    private final TaskQueries queries;
    private final Caller caller;

    TaskResource(Tasks tasks, TaskQueries queries, Caller caller) {
        this.tasks = tasks;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<TaskView>> list(@BeanParam TaskFilter filter, @BeanParam PageRequest page) {
        return queries.page(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<TaskView> get(@RestPath UUID id) {
        return queries.byId(id, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<TaskView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Nullable JsonNode patch) {
        return tasks.edit(id, expected, patch, caller.scope());
    }
}
