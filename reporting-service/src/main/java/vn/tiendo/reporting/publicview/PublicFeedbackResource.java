package vn.tiendo.reporting.publicview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/public/v1/feedback")
@PermitAll
@Tag(name = "Public")
class PublicFeedbackResource {
    /** What to list; absent parts do not restrict. */
    public static class PublicFeedbackFilter {
        @RestQuery
        @Parameter(description = "Only feedback on this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only feedback about this task")
        @Nullable
        UUID task;

        @RestQuery
        @Parameter(description = "Only feedback about this target")
        @Nullable
        UUID target;

        @RestQuery
        @Parameter(description = "Only feedback that goes to the organisation with this code", example = "H35.TANPHONG")
        @Nullable
        String organization;
    }

    private final PublicFeedback feedback;

    PublicFeedbackResource(PublicFeedback feedback) {
        this.feedback = feedback;
    }

    @GET
    public Uni<Page<PublicFeedbackView>> list(@BeanParam PublicFeedbackFilter filter, @BeanParam PageRequest page) {
        return feedback.page(filter, page);
    }
}
