package vn.tiendo.indicator.ruleset;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.kit.etag.Version;

@Path("/api/v1/status-rules")
@Tag(name = "Status rules")
class StatusRuleResource {
    private final StatusRuleSets sets;

    StatusRuleResource(StatusRuleSets sets) {
        this.sets = sets;
    }

    /** {@code rules} absent: the indicator goes back to the rules for all; they hold from today unless it is said. */
    @Schema(name = "SetStatusRules")
    record SetRules(@Nullable LocalDate validFrom, @Nullable StatusRules rules) {}

    /** All versions, the newest first. */
    @Schema(name = "StatusRuleSets")
    record Versions(List<StatusRuleView> items) {}

    @GET
    @Authenticated
    @Operation(summary = "The rules by which targets are judged, for all or for one indicator, every version")
    public Uni<Versions> versions(@RestQuery @DefaultValue("") String indicator) {
        return sets.versions(indicator).map(Versions::new);
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(summary = "Sets the rules by which targets are judged, for all or for one indicator")
    public Uni<StatusRuleView> set(
            @RestQuery @DefaultValue("") String indicator,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull SetRules command) {
        return sets.set(indicator, expected, command);
    }
}
