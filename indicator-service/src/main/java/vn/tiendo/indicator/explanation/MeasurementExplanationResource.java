package vn.tiendo.indicator.explanation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/measurements/{id}/explain")
@Tag(name = "Measurements")
class MeasurementExplanationResource {
    private final Explanations explanations;
    private final Caller caller;

    MeasurementExplanationResource(Explanations explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Why a measurement is what it is: formula, checks, evidence, who accepted it, versions")
    public Uni<Explanation> explain(@RestPath UUID id) {
        return explanations.measurement(id, caller.scope());
    }
}
