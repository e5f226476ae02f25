package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_SUBJECT_UNCLEAR;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

/** Difficulties and proposals, from being raised to being answered. */
@Path("/api/v1/difficulties")
class DifficultyResource {
    /** Organisations by code; absent parts do not restrict. */
    public static class DifficultyFilter {
        @QueryParam("status")
        @Parameter(description = "Only those in this state")
        @Nullable
        DifficultyStatus status;

        @QueryParam("kind")
        @Parameter(description = "Only difficulties, or only proposals")
        @Nullable
        DifficultyKind kind;

        @QueryParam("raiser")
        @Parameter(description = "Only those that the organisation with this code raised")
        @Nullable
        String raiser;

        @QueryParam("recipient")
        @Parameter(description = "Only those that the organisation with this code is to answer, or answered")
        @Nullable
        String recipient;

        @QueryParam("plan")
        @Parameter(description = "Only those of this plan")
        @Nullable
        UUID plan;

        @QueryParam("task")
        @Parameter(description = "Only those about this task")
        @Nullable
        UUID task;

        @QueryParam("target")
        @Parameter(description = "Only those about this target")
        @Nullable
        UUID target;

        @QueryParam("report")
        @Parameter(description = "Only those raised in this report")
        @Nullable
        UUID report;

        @QueryParam("overdue")
        @Parameter(description = "Only those that are not answered in time, as of now")
        boolean overdue;

        @QueryParam("count")
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;
    }

    private final Difficulties difficulties;
    private final Answering answering;
    private final DifficultyQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    DifficultyResource(
            Difficulties difficulties,
            Answering answering,
            DifficultyQueries queries,
            Idempotency idempotency,
            Caller caller) {
        this.difficulties = difficulties;
        this.answering = answering;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CountedPage<DifficultyView>> list(@BeanParam DifficultyFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<DifficultyView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    @POST
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<RestResponse<DifficultyView>> raise(@Valid @NotNull RaiseDifficulty body) {
        return idempotency
                .once(body, DifficultyView.class, () -> difficulties.raise(body.raised(), caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<DifficultyView>created(
                                URI.create("/api/v1/difficulties/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/route")
    @RolesAllowed("reviewer")
    public Uni<DifficultyView> route(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull RouteDifficulty body) {
        return idempotency.once(
                body,
                DifficultyView.class,
                () -> answering.route(id, expected, body.recipient(), body.reason(), caller.scope()));
    }

    @POST
    @Path("{id}/escalate")
    @RolesAllowed("reviewer")
    public Uni<DifficultyView> escalate(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull EscalateDifficulty body) {
        return idempotency.once(
                body, DifficultyView.class, () -> answering.escalate(id, expected, body.reason(), caller.scope()));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed("reviewer")
    public Uni<DifficultyView> answer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull AnswerDifficulty body) {
        Answering.Answered answered = new Answering.Answered(body.outcome(), body.text(), body.amendment());
        return idempotency.once(
                body, DifficultyView.class, () -> answering.answer(id, expected, answered, caller.scope()));
    }

    /** What hinders, or what is proposed, and exactly one thing that it is about. */
    record RaiseDifficulty(
            @NotNull DifficultyKind kind,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 10_000) String text,
            @Nullable UUID task,
            @Nullable UUID target,
            @Nullable UUID plan,
            @Nullable UUID reportItem,
            @Nullable UUID obligation,
            @Nullable @Size(max = 64) String recipient) {
        Difficulties.Raised raised() {
            Map<Concerns.Named, UUID> named = new EnumMap<>(Concerns.Named.class);
            put(named, Concerns.Named.TASK, task);
            put(named, Concerns.Named.TARGET, target);
            put(named, Concerns.Named.PLAN, plan);
            put(named, Concerns.Named.REPORT_ITEM, reportItem);
            if (named.size() != 1) {
                throw DIFFICULTY_SUBJECT_UNCLEAR.because();
            }
            Map.Entry<Concerns.Named, UUID> one = named.entrySet().iterator().next();
            return new Difficulties.Raised(
                    new Difficulty.Words(kind, title, text, obligation), one.getKey(), one.getValue(), recipient);
        }

        private static void put(Map<Concerns.Named, UUID> named, Concerns.Named what, @Nullable UUID id) {
            if (id != null) {
                named.put(what, id);
            }
        }
    }

    /** To whom it goes, by code, and why. */
    record RouteDifficulty(
            @NotBlank @Size(max = 64) String recipient,
            @NotBlank @Size(max = 1000) String reason) {}

    record EscalateDifficulty(@NotBlank @Size(max = 1000) String reason) {}

    record AnswerDifficulty(
            @NotNull DifficultyOutcome outcome,
            @NotBlank @Size(max = 10_000) String text,
            @Nullable UUID amendment) {}
}
