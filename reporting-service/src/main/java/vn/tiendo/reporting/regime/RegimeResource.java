package vn.tiendo.reporting.regime;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.workingcalendar.RollPolicy;

/** Reporting regimes: proposed by plans, confirmed by those who keep the plan or receive the report. */
@Path("/api/v1/regimes")
class RegimeResource {
    private final Regimes regimes;
    private final NewRegimes newRegimes;
    private final RegimeQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    RegimeResource(
            Regimes regimes, NewRegimes newRegimes, RegimeQueries queries, Idempotency idempotency, Caller caller) {
        this.regimes = regimes;
        this.newRegimes = newRegimes;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<RegimeView>> list(
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("status") @Nullable RegimeStatus status,
            @BeanParam PageRequest page) {
        return queries.list(new RegimeQueries.Filter(plan, status), page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<RegimeView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    /** Lays down a regime that no plan proposed; it owes nothing before it is confirmed. */
    @POST
    @RolesAllowed({"plan-editor", "plan-issuer", "reviewer", "admin"})
    public Uni<RestResponse<RegimeView>> propose(@Valid @NotNull NewRegime body) {
        return idempotency
                .once(body, RegimeView.class, () -> newRegimes.propose(body, caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<RegimeView>created(
                                URI.create("/api/v1/regimes/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({"plan-editor", "plan-issuer", "reviewer", "admin"})
    public Uni<RegimeView> confirm(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @Nullable Confirm body) {
        Confirm confirm = body == null ? new Confirm(null, null, null) : body;
        return idempotency.once(
                confirm, RegimeView.class, () -> regimes.confirm(id, expected, confirm.adjustment(), caller.scope()));
    }

    /** A regime that no plan proposed is no longer needed. */
    @POST
    @Path("{id}/end")
    @RolesAllowed({"plan-editor", "plan-issuer", "reviewer", "admin"})
    public Uni<RegimeView> end(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return idempotency.once("", RegimeView.class, () -> regimes.end(id, expected, caller.scope()));
    }

    /** What to confirm differently from the proposal; an empty body confirms it as it stands. */
    record Confirm(
            @Nullable @Size(min = 1, max = 8) Set<@NotNull Frequency> frequencies,
            @Nullable @Valid Due dueRule,
            @Nullable RollPolicy rollPolicy) {
        Regime.Adjustment adjustment() {
            return new Regime.Adjustment(frequencies, dueRule == null ? null : dueRule.rule(), rollPolicy);
        }
    }

    /** {@code inclusive} false: before that day. */
    record Due(
            @NotNull @Min(1) @Max(31) Integer day,
            @Nullable @Min(1) @Max(12) Integer month,
            @NotNull Boolean inclusive) {
        DueRule rule() {
            return new DueRule(day, month, inclusive);
        }
    }
}
