package vn.tiendo.reporting.evidence;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

/** Legal holds on evidence. */
@Path("/api/v1/evidence/holds")
class EvidenceHoldResource {
    private final EvidenceHolds holds;
    private final Idempotency idempotency;

    EvidenceHoldResource(EvidenceHolds holds, Idempotency idempotency) {
        this.holds = holds;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    public Uni<Page<EvidenceHoldView>> list(@BeanParam PageRequest page) {
        return holds.list(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"admin", "auditor"})
    public Uni<EvidenceHoldView> get(@RestPath UUID id) {
        return holds.find(id);
    }

    @POST
    @RolesAllowed("admin")
    public Uni<RestResponse<EvidenceHoldView>> place(@Valid @NotNull PlaceEvidenceHold body) {
        return idempotency
                .once(
                        body,
                        EvidenceHoldView.class,
                        () -> holds.place(body.dossier(), body.organization(), body.reason()))
                .map(view -> RestResponse.ResponseBuilder.<EvidenceHoldView>created(
                                URI.create("/api/v1/evidence/holds/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/lift")
    @RolesAllowed("admin")
    public Uni<EvidenceHoldView> lift(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull LiftEvidenceHold body) {
        return idempotency.once(body, EvidenceHoldView.class, () -> holds.lift(id, expected, body.reason()));
    }

    /** One dossier by its id, or all evidence of a body, by its code, and of those below it. */
    record PlaceEvidenceHold(
            @Nullable UUID dossier,
            @Nullable @Size(max = 64) String organization,
            @NotBlank @Size(max = 1000) String reason) {}

    record LiftEvidenceHold(@NotBlank @Size(max = 1000) String reason) {}
}
