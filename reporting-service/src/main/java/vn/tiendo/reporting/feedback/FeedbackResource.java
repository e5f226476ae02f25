package vn.tiendo.reporting.feedback;

import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_SUBJECT_UNCLEAR;

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
import vn.tiendo.reporting.contact.Contact;
import vn.tiendo.reporting.contact.ContactMask;

/** Citizens' feedback, from the system that sends it to the answer. */
@Path("/api/v1/feedback")
class FeedbackResource {
    /** Organisations by code; absent parts do not restrict. */
    public static class FeedbackFilter {
        @QueryParam("status")
        @Parameter(description = "Only those in this state")
        @Nullable
        FeedbackStatus status;

        @QueryParam("moderation")
        @Parameter(description = "Only those that are public, withheld, or still to be decided on")
        @Nullable
        FeedbackModeration moderation;

        @QueryParam("recipient")
        @Parameter(description = "Only those that go to the organisation with this code")
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

        @QueryParam("overdue")
        @Parameter(description = "Only those that are not answered in time, as of now")
        boolean overdue;

        @QueryParam("count")
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;
    }

    private final Feedbacks feedbacks;
    private final FeedbackHandling handling;
    private final FeedbackQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    FeedbackResource(
            Feedbacks feedbacks,
            FeedbackHandling handling,
            FeedbackQueries queries,
            Idempotency idempotency,
            Caller caller) {
        this.feedbacks = feedbacks;
        this.handling = handling;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CountedPage<FeedbackView>> list(@BeanParam FeedbackFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<FeedbackView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    /** What is remembered for a repeated call is what was said, not how to reach who said it: not even a digest of that is kept. */
    @POST
    @RolesAllowed("data-provider")
    public Uni<RestResponse<FeedbackView>> send(@Valid @NotNull SendFeedback body) {
        Feedbacks.Said said = body.said();
        return idempotency
                .once(said, FeedbackView.class, () -> feedbacks.receive(said, body.contact(), caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<FeedbackView>created(
                                URI.create("/api/v1/feedback/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/moderate")
    @RolesAllowed("reviewer")
    public Uni<FeedbackView> moderate(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull ModerateFeedback body) {
        FeedbackHandling.Decided decided =
                new FeedbackHandling.Decided(body.decision() == ModerationDecision.PUBLISH, body.text(), body.reason());
        return idempotency.once(
                body, FeedbackView.class, () -> handling.moderate(id, expected, decided, caller.scope()));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed("reviewer")
    public Uni<FeedbackView> answer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull AnswerFeedback body) {
        return idempotency.once(
                body,
                FeedbackView.class,
                () -> handling.answer(id, expected, body.outcome(), body.text(), caller.scope()));
    }

    @GET
    @Path("{id}/contact")
    @RolesAllowed("reviewer")
    public Uni<RestResponse<FeedbackContactView>> contact(@RestPath UUID id) {
        return handling.contact(id, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** What was said, about one task or one target, and how to reach who said it. */
    record SendFeedback(
            @NotNull FeedbackSender sender,
            @NotBlank @Size(max = 5000) String text,
            @Nullable UUID task,
            @Nullable UUID target,
            @Nullable @Valid Contact contact) {
        Feedbacks.Said said() {
            UUID subject = task == null ? target : task;
            if (subject == null || task != null && target != null) {
                throw FEEDBACK_SUBJECT_UNCLEAR.because();
            }
            return new Feedbacks.Said(
                    sender,
                    ContactMask.mask(text, contact),
                    task == null ? FeedbackSubjects.Named.TARGET : FeedbackSubjects.Named.TASK,
                    subject);
        }
    }

    enum ModerationDecision {
        PUBLISH,
        WITHHOLD
    }

    record ModerateFeedback(
            @NotNull ModerationDecision decision,
            @Nullable @Size(min = 1, max = 5000) String text,
            @Nullable @Size(min = 1, max = 1000) String reason) {}

    record AnswerFeedback(
            @NotNull FeedbackOutcome outcome,
            @NotBlank @Size(max = 10_000) String text) {}
}
