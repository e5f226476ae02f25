package vn.tiendo.notification.template;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/api/v1/templates")
@Tag(name = "Templates")
class TemplateResource {
    private final Templates templates;
    private final Idempotency idempotency;

    TemplateResource(Templates templates, Idempotency idempotency) {
        this.templates = templates;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists templates, the newest first; the one in force of each kind and language says so")
    public Uni<Page<TemplateView>> list(
            @RestQuery @Nullable TemplateKind kind,
            @RestQuery @Nullable Language language,
            @BeanParam PageRequest page) {
        return templates.list(kind, language, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows a template")
    public Uni<TemplateView> get(@RestPath UUID id) {
        return templates.get(id);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(summary = "Puts a template in force for the letters that are drafted from now on")
    public Uni<RestResponse<TemplateView>> add(@Valid @NotNull NewTemplate command) {
        return idempotency
                .once(command, TemplateView.class, () -> templates.add(command))
                .map(view -> RestResponse.ResponseBuilder.<TemplateView>created(
                                URI.create("/api/v1/templates/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("preview")
    @RolesAllowed("admin")
    @Operation(summary = "Shows what a template would say of an invented case, and keeps nothing")
    public Uni<TemplatePreviewView> preview(@Valid @NotNull NewTemplate command) {
        return Uni.createFrom().item(command::checked);
    }
}
