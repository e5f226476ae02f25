package vn.tiendo.indicator.exports;

import static vn.tiendo.indicator.exports.ExportError.MEASUREMENT_EXPORT_INDICATOR_MISSING;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.measurement.MeasurementQueries;
import vn.tiendo.indicator.sdmx.DataStructures;
import vn.tiendo.indicator.table.Language;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.scope.OrgScope;

@Path("/api/v1/measurements/export")
@Tag(name = "Measurements")
class MeasurementExportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

    private final MeasurementQueries queries;
    private final DataStructures structures;
    private final CurrentVertxRequest request;
    private final Caller caller;

    MeasurementExportResource(
            MeasurementQueries queries, DataStructures structures, CurrentVertxRequest request, Caller caller) {
        this.queries = queries;
        this.structures = structures;
        this.request = request;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "All that the list has, as one file")
    @APIResponse(
            responseCode = "200",
            description = "The file, as it is read",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SDMX_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Void> export(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @RestQuery @Nullable String format,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        ExportFormat wanted = ExportFormat.of(format, accept);
        OrgScope scope = caller.scope();
        HttpServerResponse response = request.getCurrent().response();
        return rows(wanted, indicator, language)
                .chain(rows -> new Export(
                                last -> queries.after(last, indicator, organization, Export.PAGE, scope),
                                rows,
                                response)
                        .send(wanted, "measurements." + wanted.extension()));
    }

    private Uni<ExportRows> rows(ExportFormat format, @Nullable String indicator, @Nullable String language) {
        return switch (format) {
            case CSV -> Uni.createFrom().item(new CsvRows());
            case NDJSON -> Uni.createFrom().item(new NdjsonRows());
            case XLSX -> Uni.createFrom().item(new WorkbookRows(Language.of(language)));
            case SDMX_CSV -> {
                if (indicator == null) {
                    throw MEASUREMENT_EXPORT_INDICATOR_MISSING.because();
                }
                yield structures.of(indicator).map(SdmxRows::new);
            }
        };
    }
}
