package vn.tiendo.reporting.exchange.partner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

/** The systems that receive what a body and those below it accepted. */
@Path("/api/v1/exchange/partners")
class PartnerResource {
    private final Partners partners;
    private final Idempotency idempotency;
    private final Caller caller;

    PartnerResource(Partners partners, Idempotency idempotency, Caller caller) {
        this.partners = partners;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<PartnerView>> list(@BeanParam PageRequest page) {
        return partners.list(page, caller.scope());
    }

    @POST
    @RolesAllowed("admin")
    public Uni<RestResponse<PartnerView>> add(@Valid @NotNull NewPartner body) {
        return idempotency
                .once(body, PartnerView.class, () -> partners.add(body, caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<PartnerView>created(
                                URI.create("/api/v1/exchange/partners/" + view.code()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("{code}")
    @Authenticated
    public Uni<PartnerView> get(@RestPath String code) {
        return partners.get(code, caller.scope());
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    public Uni<PartnerView> edit(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = PartnerText.class))) @Nullable
                    JsonNode patch) {
        return partners.edit(code, expected, patch, caller.scope());
    }
}
