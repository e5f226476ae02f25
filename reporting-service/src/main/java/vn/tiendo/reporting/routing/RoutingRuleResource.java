package vn.tiendo.reporting.routing;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

/** The rules by which difficulties find who can answer them. */
@Path("/api/v1/difficulties/rules")
class RoutingRuleResource {
    private final RoutingRules rules;

    RoutingRuleResource(RoutingRules rules) {
        this.rules = rules;
    }

    @GET
    @Authenticated
    public Uni<Page<RoutingRuleView>> list(@BeanParam PageRequest page) {
        return rules.list(page);
    }

    @PUT
    @Path("{about}")
    @RolesAllowed("admin")
    public Uni<RoutingRuleView> decide(
            @RestPath About about,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull DecideRoutingRule body) {
        return rules.decide(
                new RoutingRules.Decided(about, body.organization(), body.competent(), body.named(), body.answerDays()),
                expected);
    }

    /** For whom the rule holds and who is competent, both by code, and how many working days the answer may take. */
    record DecideRoutingRule(
            @Nullable @Size(max = 64) String organization,
            @NotNull Competent competent,
            @Nullable @Size(max = 64) String named,
            @NotNull @Min(1) @Max(90) Integer answerDays) {}
}
