package vn.tiendo.indicator.publicview;

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

@Path("/public/v1/targets")
@PermitAll
@Tag(name = "Public")
class PublicTargetResource {
    /** What to list; absent parts do not restrict. */
    public static class TargetFilter {
        @RestQuery
        @Parameter(description = "Only targets of this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only targets that the organisation with this code reports", example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(
                description = "Only targets of plans that the organisation with this code keeps",
                example = "H35.TANPHONG")
        @Nullable
        String keeper;

        @RestQuery
        @Parameter(description = "Only targets on the indicator with this code")
        @Nullable
        String indicator;

        @RestQuery
        @Parameter(description = "Only targets with this text in their name")
        @Nullable
        String q;
    }

    private final PublicTargets targets;

    PublicTargetResource(PublicTargets targets) {
        this.targets = targets;
    }

    @GET
    @Operation(
            summary = "Lists targets of public plans with their status and last verified value",
            description =
                    "Needs no token. Values that nobody has accepted yet are left out; answers may be kept for a minute.")
    public Uni<Page<PublicTargetView>> list(@BeanParam TargetFilter filter, @BeanParam PageRequest page) {
        return targets.page(filter, page);
    }
}
