package vn.tiendo.indicator.reconciliation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/rollups/reconciliations")
@Tag(name = "Rollups")
class ReconciliationResource {
    private final Reconciliations reconciliations;
    private final Caller caller;

    ReconciliationResource(Reconciliations reconciliations, Caller caller) {
        this.reconciliations = reconciliations;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "A consolidation held against the roll-ups, with what explains each difference")
    public Uni<ReconciliationView> reconcile(@RestPath UUID id) {
        return reconciliations.reconcile(id, caller.scope());
    }
}
