package vn.tiendo.indicator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.Catalogue;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.Details;
import vn.tiendo.indicator.catalogue.IndicatorView;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/indicators")
@Tag(name = "Indicators")
class DefinitionResource {
    private static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,99}";

    /** {@code owner} is the code of the organisation that keeps the definition; it is valid from today unless it says. */
    @Schema(name = "DefineIndicator")
    record Define(
            @NotBlank @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 300) String name,
            @NotNull @Size(max = 50) String unit,
            @Nullable @Size(max = 500) String numerator,
            @Nullable @Size(max = 500) String denominator,
            @NotNull Direction direction,
            @NotNull Aggregation aggregation,
            @NotNull OverTime overTime,
            @NotBlank @Size(max = 35) String owner,
            @Nullable LocalDate validFrom,
            @Nullable @Valid Details details) {

        Definition definition() {
            return new Definition(
                    code,
                    name,
                    unit,
                    numerator,
                    denominator,
                    direction,
                    aggregation,
                    overTime,
                    Details.orNone(details));
        }
    }

    /** {@code owner} is the code of the organisation that keeps the definitions. */
    @Schema(name = "StartCatalogue")
    record Start(@NotBlank @Size(max = 35) String owner) {}

    /** What was entered. */
    @Schema(name = "CatalogueStarted")
    record Started(List<String> codes) {}

    /** All that may change; the day is that from which the change is valid, today unless it says. */
    @Schema(name = "ChangeIndicator")
    record Change(
            @NotBlank @Size(max = 300) String name,
            @NotNull @Size(max = 50) String unit,
            @Nullable @Size(max = 500) String numerator,
            @Nullable @Size(max = 500) String denominator,
            @NotNull Direction direction,
            @NotNull Aggregation aggregation,
            @NotNull OverTime overTime,
            @NotBlank @Size(max = 35) String owner,
            @Nullable LocalDate validFrom,
            @Nullable @Valid Details details) {

        static Change of(Catalogue.Entry entry) {
            Definition is = entry.definition();
            return new Change(
                    is.name(),
                    is.unit(),
                    is.numerator(),
                    is.denominator(),
                    is.direction(),
                    is.aggregation(),
                    is.overTime(),
                    entry.ownerCode(),
                    null,
                    is.details());
        }

        Definition definition(String code) {
            return new Definition(
                    code,
                    name,
                    unit,
                    numerator,
                    denominator,
                    direction,
                    aggregation,
                    overTime,
                    Details.orNone(details));
        }
    }

    private final Definitions definitions;
    private final Caller caller;

    DefinitionResource(Definitions definitions, Caller caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("admin")
    @Operation(summary = "Enters an indicator in the catalogue")
    public Uni<RestResponse<IndicatorView>> define(@Valid @NotNull Define command) {
        return definitions
                .define(command, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<IndicatorView>created(
                                URI.create("/api/v1/indicators/" + view.code()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("starters")
    @RolesAllowed("admin")
    @Operation(summary = "Enters those public formulas that the catalogue does not have")
    public Uni<Started> start(@Valid @NotNull Start command) {
        return definitions.start(command);
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(summary = "Changes a definition as of a day")
    public Uni<IndicatorView> change(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = Change.class))) @Nullable
                    JsonNode patch) {
        return definitions.change(code, expected, patch, caller.scope());
    }
}
