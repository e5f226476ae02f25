package vn.tiendo.notification.delegation;

import static java.util.stream.Collectors.toSet;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.notification.directory.Directory;
import vn.tiendo.notification.directory.DirectoryUnavailable;
import vn.tiendo.notification.directory.Person;

@Path("/api/v1/delegations")
@Tag(name = "Delegations")
class DelegationResource {
    private final Delegations delegations;
    private final Directory directory;
    private final Caller caller;

    DelegationResource(Delegations delegations, Directory directory, Caller caller) {
        this.delegations = delegations;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the caller's absences, and those in which the caller is deputy, the newest first")
    public Uni<Page<DelegationView>> list(@BeanParam PageRequest page) {
        return delegations.list(page, caller.scope());
    }

    @POST
    @Authenticated
    @Operation(summary = "Says that the caller is away and who is told as well meanwhile")
    public Uni<RestResponse<DelegationView>> add(@Valid @NotNull NewDelegation command) {
        OrgScope scope = caller.scope();
        return colleagues(scope)
                .map(people -> people.stream().map(Person::subject).collect(toSet()))
                .chain(people -> delegations.add(command, people, scope))
                .map(view -> RestResponse.ResponseBuilder.<DelegationView>created(
                                URI.create("/api/v1/delegations/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("deputies")
    @Authenticated
    @Operation(summary = "Lists the people of the caller's own organisation, of whom one can be named as deputy")
    public Uni<ColleaguesView> deputies() {
        OrgScope scope = caller.scope();
        return colleagues(scope).chain(people -> delegations.show(people, scope));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows an absence")
    public Uni<DelegationView> get(@RestPath UUID id) {
        return delegations.get(id, caller.scope());
    }

    @POST
    @Path("{id}/end")
    @Authenticated
    @Operation(summary = "Ends an absence now, or before it began")
    public Uni<DelegationView> end(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return delegations.end(id, expected, caller.scope());
    }

    /** None for a token without an organisation: nobody is without one. */
    private Uni<List<Person>> colleagues(OrgScope scope) {
        return scope.organization().isEmpty()
                ? Uni.createFrom().item(List.of())
                : directory
                        .lookUp(scope.organization())
                        .onFailure(DirectoryUnavailable.class)
                        .transform(away -> DelegationError.DELEGATION_DIRECTORY_AWAY.because());
    }
}
