package vn.tiendo.notification.policy;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/api/v1/reminder-policies")
@Tag(name = "Reminder policies")
class ReminderPolicyResource {
    private final ReminderPolicies policies;
    private final Idempotency idempotency;

    ReminderPolicyResource(ReminderPolicies policies, Idempotency idempotency) {
        this.policies = policies;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists reminder policies, newest first; the one in force of each scope says so")
    public Uni<Page<ReminderPolicyView>> list(@BeanParam PageRequest page) {
        return policies.list(page)
                .map(found -> new Page<>(
                        found.items().stream().map(ReminderPolicyView::of).toList(), found.next()));
    }

    @POST
    @RolesAllowed("admin")
    @ResponseStatus(201)
    @Operation(summary = "Puts a policy in force for the deadlines of its scope that begin from now on")
    public Uni<ReminderPolicyView> add(@Valid @NotNull NewPolicy command) {
        return idempotency.once(
                command, ReminderPolicyView.class, () -> policies.add(command).map(ReminderPolicyView::of));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed("admin")
    @Operation(summary = "Ends the policy of a scope: deadlines that begin from now on follow the next wider one")
    public Uni<ReminderPolicyView> end(@RestPath UUID id) {
        return policies.end(id).map(ReminderPolicyView::of);
    }
}
