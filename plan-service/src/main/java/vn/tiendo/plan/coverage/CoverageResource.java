package vn.tiendo.plan.coverage;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/coverage")
class CoverageResource {
    /** {@code organization} is a code. */
    public static class CoverageFilter {
        @RestQuery
        @Parameter(description = "Only this target of the plan")
        @Nullable
        UUID target;

        @RestQuery
        @Parameter(description = "Only the organisation with this code", example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(description = "Only what is judged so; the counts stay those of all")
        @Nullable
        Verdict verdict;

        @RestQuery
        @Parameter(description = "The plans in force and the bodies there at the end of this day; today when absent")
        @Nullable
        LocalDate asOf;
    }

    private final Coverages coverages;
    private final Caller caller;

    CoverageResource(Coverages coverages, Caller caller) {
        this.coverages = coverages;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CoverageView> get(@RestPath UUID plan, @BeanParam CoverageFilter filter, @BeanParam PageRequest page) {
        return coverages.page(plan, filter, page, caller.scope());
    }
}
