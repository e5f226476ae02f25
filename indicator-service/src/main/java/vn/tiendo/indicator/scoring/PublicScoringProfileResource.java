package vn.tiendo.indicator.scoring;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/public/v1/rankings/profiles")
@PermitAll
@Tag(name = "Public")
class PublicScoringProfileResource {
    private final ScoringProfiles profiles;

    PublicScoringProfileResource(ScoringProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "The profiles by which rankings are public")
    public Uni<Page<ScoringProfileView>> list(@RestQuery @Nullable Integer year, @BeanParam PageRequest page) {
        return profiles.published(year, page);
    }
}
