package vn.tiendo.reporting.finding;

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

/** The evidence of a finding. Findings themselves are plan-service's, so that it stands below evidence here. */
@Path("/api/v1/evidence/findings")
class FindingEvidenceResource {
    private final FindingEvidence evidence;
    private final Caller caller;

    FindingEvidenceResource(FindingEvidence evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "listFindingEvidence",
            summary = "The evidence of a finding, oldest first, unfinished uploads among them")
    public Uni<Page<EvidenceView>> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return evidence.list(id, page, caller.scope());
    }
}
