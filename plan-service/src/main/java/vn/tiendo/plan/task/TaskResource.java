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
import java.util.List;
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
        @Parameter(
                description = "Only tasks with which the organisation with this code has to do",
                example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(
                description =
                        "With `organization`: only those in which it has one of these roles; any role when absent")
        @Nullable
        List<TaskRole> role;

        @RestQuery
        @Parameter(
                description =
                        "Only tasks as far as one of these; headings are as far as their duties, which are listed instead")
        @Nullable
        List<Progress> progress;

        @RestQuery
        @Parameter(
                description =
                        "Only tasks of issued plans that are in time as one of these says; headings by their duties")
        @Nullable
        List<Timeliness> timeliness;

        @RestQuery
        @Parameter(description = "Only work of these kinds")
        @Nullable
        List<TaskKind> kind;

        @RestQuery
        @Parameter(description = "Only what stands under one of these headings of the document")
        @Nullable
        List<String> theme;

        @RestQuery
        @Parameter(description = "Only tasks that lack one of these of the five clears")
        @Nullable
        List<Clear> unclear;

        @RestQuery
        @Parameter(
                description = "Only tasks whose last day in time, as written, is this or later",
                example = "2026-07-01")
        @Nullable
        LocalDate dueFrom;

        @RestQuery
        @Parameter(
                description = "Only tasks whose last day in time, as written, is this or earlier",
                example = "2026-07-31")
        @Nullable
        LocalDate dueTo;

        @RestQuery
        @Parameter(
                description =
                        "Only tasks in whose name or deliverable all these words begin a word, with or without diacritics",
                example = "chuyen doi")
        @Nullable
        String text;

        @RestQuery
        @Parameter(description = AS_OF, example = "2026-06-30")
        @Nullable
        LocalDate asOf;

        @RestQuery
        @Parameter(
                description =
                        "The oldest or the newest first, or what is due soonest first; what is never due comes last")
        @DefaultValue("CREATED")
        Order sort = Order.CREATED;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        @RestQuery
        @Parameter(description = "Also say how many there are of each of these, each under all other filters")
        @Nullable
        List<TaskFacet> facets;

        /** The sort order of a list. */
        public enum Order {
            CREATED,
            NEWEST,
            DUE
        }

        boolean counts(TaskFacet facet) {
            return facets != null && facets.contains(facet);
        }
    }

    private final Tasks tasks;
    private final TaskQueries queries;
    private final TaskLists lists;
    private final Caller caller;

    TaskResource(Tasks tasks, TaskQueries queries, TaskLists lists, Caller caller) {
        this.tasks = tasks;
        this.queries = queries;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists tasks of the plans in scope, narrowed and counted by whatever a frontend shows of them")
    public Uni<TaskPage> list(@BeanParam TaskFilter filter, @BeanParam PageRequest page) {
        return lists.page(filter, page, caller.scope());
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
