package vn.tiendo.plan.imports;

import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_FILE_MISSING;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.plan.imports.ImportDoor.Upload;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.workbook.PlanWorkbook;

@Path("/api/v1/plan-imports")
class PlanImportResource {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDoor door;
    private final PlanImports imports;
    private final PlanWorkbook workbooks;
    private final Caller caller;

    PlanImportResource(ImportDoor door, PlanImports imports, PlanWorkbook workbooks, Caller caller) {
        this.door = door;
        this.imports = imports;
        this.workbooks = workbooks;
        this.caller = caller;
    }

    /** Takes a document in: text, DOCX, XLSX or PDF; it is read in the background. {@code organization} is the code of its keeper. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<RestResponse<PlanImportView>> receive(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable String organization) {
        if (file == null) {
            throw PLAN_IMPORT_FILE_MISSING.at("/file");
        }
        return door.admit(new Upload(file.uploadedFile(), file.fileName(), file.size()))
                .chain(text -> imports.receive(text, organization, caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.create(Status.ACCEPTED, view)
                        .header(HttpHeaders.LOCATION, "/api/v1/plan-imports/" + view.id())
                        .build());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<PlanImportView> get(@RestPath UUID id) {
        return imports.byId(id, caller.scope());
    }

    @GET
    @Path("{id}/text")
    @Produces(TEXT)
    @Authenticated
    @Operation(summary = "The text that was read out of the file: the lines that every source names")
    public Uni<String> text(@RestPath UUID id) {
        return imports.text(id, caller.scope());
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Authenticated
    @Operation(
            summary =
                    "A workbook to fill in: sheets for targets, tasks, duties and the document, with headings that are recognised")
    public RestResponse<byte[]> template() {
        return RestResponse.ResponseBuilder.ok(workbooks.template())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phu-luc-ke-hoach.xlsx\"")
                .build();
    }

    /** Makes the draft plan of what was read, once. */
    @POST
    @Path("{id}/plan")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    public Uni<RestResponse<PlanView>> makePlan(@RestPath UUID id) {
        return imports.makePlan(id, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<PlanView>created(URI.create("/api/v1/plans/" + view.id()))
                        .entity(view)
                        .build());
    }
}
