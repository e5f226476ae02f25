package vn.tiendo.indicator.imports;

import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_FILE_MISSING;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.table.Language;
import vn.tiendo.indicator.table.MeasurementTemplate;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.secrecy.FormDoor;

@Path("/api/v1/measurement-imports")
@Tag(name = "Measurement imports")
class MeasurementImportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MeasurementImports imports;
    private final FormDoor form;
    private final Vertx vertx;
    private final Caller caller;
    private final SecurityIdentity identity;

    MeasurementImportResource(
            MeasurementImports imports, FormDoor form, Vertx vertx, Caller caller, SecurityIdentity identity) {
        this.imports = imports;
        this.form = form;
        this.vertx = vertx;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("data-provider")
    @Operation(summary = "Takes in a file of measurements of one's own organisation and those below it")
    public Uni<RestResponse<MeasurementImportView>> receive(
            @RestForm("file") @Nullable FileUpload file,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("false") boolean partial,
            @RestQuery @DefaultValue("DIRECTORY") CodeScheme scheme) {
        if (file == null) {
            throw MEASUREMENT_IMPORT_FILE_MISSING.at("/file");
        }
        form.refuseSecrets(file.size());
        String client = client();
        return vertx.executeBlocking(() -> ImportFile.examine(file.uploadedFile()), false)
                .chain(examined -> imports.receive(
                                examined, new ImportOptions(dryRun, partial, scheme), client, caller.scope())
                        .eventually(() -> forget(examined)))
                .map(view -> RestResponse.ResponseBuilder.create(Status.ACCEPTED, view)
                        .header(HttpHeaders.LOCATION, "/api/v1/measurement-imports/" + view.id())
                        .build());
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Authenticated
    @Operation(summary = "A workbook to fill in, with headings that are recognised")
    public RestResponse<byte[]> template(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return RestResponse.ResponseBuilder.ok(MeasurementTemplate.in(Language.of(language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-lieu.xlsx\"")
                .build();
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "What became of a file: progress, counts, and what is wrong by line and column")
    public Uni<MeasurementImportView> get(@RestPath UUID id) {
        return imports.get(id, caller.scope());
    }

    private Uni<Void> forget(ImportFile file) {
        return vertx.executeBlocking(
                        () -> {
                            file.forget();
                            return true;
                        },
                        false)
                .replaceWithVoid();
    }

    /** The client to which the token was given, as an indicator names the one it trusts; its opaque id where it has no name. */
    private String client() {
        Object name = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("azp") : null;
        return name == null ? caller.subject() : name.toString();
    }
}
