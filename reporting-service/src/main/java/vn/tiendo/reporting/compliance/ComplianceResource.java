package vn.tiendo.reporting.compliance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.reporting.period.PeriodType;

/** How completely and how timely bodies report. */
@Path("/api/v1/compliance")
class ComplianceResource {
    /** What to count; absent parts do not restrict. */
    public static class ComplianceFilter {
        @QueryParam("by")
        @DefaultValue("ORGANIZATION")
        @Parameter(description = "A line for each body that owes, each level of bodies, or each period")
        By by = By.ORGANIZATION;

        @QueryParam("recipient")
        @Parameter(description = "Only what the organisation with this code receives", example = "H35")
        @Nullable
        String recipient;

        @QueryParam("below")
        @Parameter(description = "Only what organisations below the one with this code owe", example = "H35")
        @Nullable
        String below;

        @QueryParam("level")
        @Parameter(description = "Only what bodies of this level owe", example = "COMMUNE")
        @Nullable
        String level;

        @QueryParam("regime")
        @Parameter(description = "Only what this regime asks for")
        @Nullable
        UUID regime;

        @QueryParam("periodType")
        @Parameter(description = "Only reports on periods of this length")
        @Nullable
        PeriodType periodType;

        @QueryParam("from")
        @Parameter(description = "Only what covers days from this one on", example = "2026-05-15")
        @Nullable
        LocalDate from;

        @QueryParam("to")
        @Parameter(description = "Only what covers days up to this one", example = "2026-06-14")
        @Nullable
        LocalDate to;

        /** What a line of the answer is about. */
        public enum By {
            ORGANIZATION,
            LEVEL,
            PERIOD
        }
    }

    private final Compliance compliance;
    private final Caller caller;

    ComplianceResource(Compliance compliance, Caller caller) {
        this.compliance = compliance;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<ComplianceView>> list(@BeanParam ComplianceFilter filter, @BeanParam PageRequest page) {
        return compliance.count(filter, page, caller.scope());
    }
}
