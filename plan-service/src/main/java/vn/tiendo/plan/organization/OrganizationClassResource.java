package vn.tiendo.plan.organization;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/api/v1/organization-classes")
class OrganizationClassResource {
    /** Bodies below the one with the code {@code below}, right below it where {@code direct}; what is left out does not narrow. */
    record NewClass(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,49}")
            String code,

            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 35) String below,
            @Nullable Boolean direct,
            @Nullable OrganizationLevel level,
            Organization.@Nullable Line line,

            @Nullable @Pattern(regexp = OrganizationResource.KIND)
            String kind) {}

    private final OrganizationClasses classes;

    OrganizationClassResource(OrganizationClasses classes) {
        this.classes = classes;
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Defines a class of bodies",
            description =
                    "\"All schools of the ward\": a rule, not a list. It never changes: another rule is another class.")
    public Uni<RestResponse<OrganizationClassView>> define(@Valid @NotNull NewClass command) {
        return classes.define(command)
                .map(view -> RestResponse.ResponseBuilder.<OrganizationClassView>created(
                                URI.create("/api/v1/organization-classes/" + view.code()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the classes of bodies by code")
    public Uni<Page<OrganizationClassView>> list(@BeanParam PageRequest page) {
        return classes.page(page);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(summary = "Shows a class of bodies")
    public Uni<OrganizationClassView> get(@RestPath String code) {
        return classes.byCode(code);
    }

    @GET
    @Path("{code}/members")
    @Authenticated
    @Operation(
            summary = "Lists the members of a class by code",
            description = "As the directory has them on that day; without one, today.")
    public Uni<Page<OrganizationView>> members(
            @RestPath String code,
            @RestQuery @Parameter(description = OrganizationResource.AS_OF) @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        return classes.members(code, asOf, page);
    }
}
