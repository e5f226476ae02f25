package vn.tiendo.indicator.explanation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/targets/{id}/explain")
@Tag(name = "Targets")
class TargetExplanationResource {
    private final TargetExplanations explanations;
    private final Caller caller;

    TargetExplanationResource(TargetExplanations explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Why a target has its status: rule, figures and everything under them, and what would change it")
    public Uni<Explanation> explain(
            @RestPath UUID id, @RestQuery @Nullable LocalDate asOf, @BeanParam PageRequest page) {
        return explanations.target(id, asOf, page, caller.scope());
    }
}
