package vn.tiendo.indicator.measurement;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/measurements")
@Tag(name = "Measurements")
class MeasurementResource {
    /** Figures of one request; more are imported. */
    @Schema(name = "ProvideMeasurements")
    record Provide(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Figure> measurements) {}

    /**
     * {@code organization} is a code. A ratio takes its two parts, any other value one number: a grade its rank, a yes 1.
     * Without a kind it is actual.
     */
    @Schema(name = "ProvidedMeasurement")
    record Figure(
            @NotBlank @Size(max = 100) String indicator,
            @NotBlank @Size(max = 35) String organization,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @Nullable @Size(max = 300) String breakdown,
            Measurement.@NotNull Answer answer,
            @Nullable @Digits(integer = 20, fraction = 10) BigDecimal value,
            @Nullable @Digits(integer = 20, fraction = 10) BigDecimal numerator,
            @Nullable @Digits(integer = 20, fraction = 10) BigDecimal denominator,
            Measurement.@Nullable Kind kind) {

        Recording of(UUID organizationId) {
            return new Recording(
                    organizationId,
                    indicator,
                    windowFrom,
                    windowTo,
                    breakdown == null ? "" : breakdown,
                    answer,
                    value,
                    numerator,
                    denominator,
                    kind == null ? Measurement.Kind.ACTUAL : kind);
        }
    }

    private final MeasurementQueries queries;
    private final ProvidedFigures provided;
    private final Acceptances acceptances;
    private final Caller caller;
    private final SecurityIdentity identity;

    MeasurementResource(
            MeasurementQueries queries,
            ProvidedFigures provided,
            Acceptances acceptances,
            Caller caller,
            SecurityIdentity identity) {
        this.queries = queries;
        this.provided = provided;
        this.acceptances = acceptances;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Operation(summary = "What bodies in scope reported of their own, latest window first")
    public Uni<Page<MeasurementView>> list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @BeanParam PageRequest page) {
        return queries.list(indicator, organization, page, caller.scope());
    }

    @POST
    @RolesAllowed("data-provider")
    @Operation(summary = "Provides figures of the own organisation and those below it, all of them or none")
    public Uni<ProvidedView> provide(@Valid @NotNull Provide command) {
        return provided.provide(command, client(), caller.scope());
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed("reviewer")
    @Operation(summary = "Accepts what a machine client provided")
    public Uni<MeasurementView> accept(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return acceptances.accept(id, expected, caller.scope());
    }

    /** The client to which the token was given, as an indicator names the one it trusts; its opaque id where it has no name. */
    private String client() {
        Object name = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("azp") : null;
        return name == null ? caller.subject() : name.toString();
    }
}
