package vn.tiendo.plan.publicview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.Timeliness;

@Path("/public/v1/tasks")
@PermitAll
@Tag(name = "Public")
class PublicTaskResource {
    /** What to list; absent parts do not restrict. */
    public static class TaskFilter {
        @RestQuery
        @Parameter(description = "Only tasks that the organisation with this code leads", example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(
                description = "Only tasks of plans that the organisation with this code keeps",
                example = "H35.TANPHONG")
        @Nullable
        String keeper;

        @RestQuery
        @Parameter(description = "Only tasks of this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only tasks under this heading, written as in the plan")
        @Nullable
        String theme;

        @RestQuery
        @Parameter(description = "Only tasks this far")
        @Nullable
        Progress progress;

        @RestQuery
        @Parameter(description = "Only tasks that are so in time, as of now")
        @Nullable
        Timeliness timeliness;

        @RestQuery
        @Parameter(description = "Only tasks with this text in their name or deliverable")
        @Nullable
        String q;
    }

    private final PublicTasks tasks;

    PublicTaskResource(PublicTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Operation(
            summary = "Lists tasks of public plans",
            description = "Needs no token. Progress, deadlines and results; answers may be kept for a minute.")
    public Uni<Page<PublicTaskView>> list(@BeanParam TaskFilter filter, @BeanParam PageRequest page) {
        return tasks.page(filter, page);
    }
}
