package vn.tiendo.reporting.difficulty;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.reporting.evidence.EvidenceView;

/** The evidence of a difficulty. */
@Path("/api/v1/difficulties")
class DifficultyEvidenceResource {
    private final DifficultyEvidence evidence;
    private final Caller caller;

    DifficultyEvidenceResource(DifficultyEvidence evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Path("{id}/evidence")
    @Authenticated
    @Operation(
            operationId = "listDifficultyEvidence",
            summary = "The evidence of a difficulty, oldest first, unfinished uploads among them")
    public Uni<Page<EvidenceView>> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return evidence.list(id, page, caller.scope());
    }
}
