package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/tasks")
class TaskResource {
    static final String AS_OF =
            "How it stood at the end of this day, in Viet Nam, by the reports handed in by then; now when absent";

    /** {@code lead} and {@code below} are organisation codes. */
    public static class TaskFilter {
        @RestQuery
        @Parameter(description = "Only tasks of this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only the duties of this heading")
        @Nullable
        UUID partOf;

        @RestQuery
        @Parameter(description = "Only tasks that the organisation with this code leads", example = "H35.TANPHONG")
        @Nullable
        String lead;

        @RestQuery
        @Parameter(description = "Only tasks led by organisations below the one with this code")
        @Nullable
        String below;

        @RestQuery
        @Parameter(description = "Only tasks this far; headings are as far as their duties, which are listed instead")
        @Nullable
        Progress progress;

        @RestQuery
        @Parameter(description = "Only tasks of issued plans that are so in time; headings by their duties")
        @Nullable
        Timeliness timeliness;

        @RestQuery
        @Parameter(description = AS_OF, example = "2026-06-30")
        @Nullable
        LocalDate asOf;

        @RestQuery
        @Parameter(description = "The oldest first, or what is due soonest first")
        @DefaultValue("CREATED")
        Order sort = Order.CREATED;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        /** The sort order of a list. */
        public enum Order {
            CREATED,
            DUE
        }
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
    @Operation(summary = "Lists tasks of the plans in scope, by lead, progress and timeliness as of a day")
    public Uni<CountedPage<TaskView>> list(@BeanParam TaskFilter filter, @BeanParam PageRequest page) {
        return queries.page(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<TaskView> get(
            @RestPath UUID id,
            @RestQuery @Parameter(description = AS_OF, example = "2026-06-30") @Nullable LocalDate asOf) {
        return queries.byId(id, asOf, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<TaskView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = TaskDraft.class))) @Nullable
                    JsonNode patch) {
        return tasks.edit(id, expected, patch, caller.scope());
    }
}
