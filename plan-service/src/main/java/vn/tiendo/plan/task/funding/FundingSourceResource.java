package vn.tiendo.plan.task.funding;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/tasks/funding-sources")
class FundingSourceResource {
    /** Where the money of a task may come from. */
    record FundingSource(String code, String name) {}

    /** The sources that there are, in their order; few enough for one answer. */
    record FundingSources(List<FundingSource> items) {}

    private final Fundings fundings;

    FundingSourceResource(Fundings fundings) {
        this.fundings = fundings;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the sources that the money of a task may come from")
    public Uni<FundingSources> list() {
        return fundings.sources().map(FundingSources::new);
    }
}
