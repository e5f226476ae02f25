package vn.tiendo.plan.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.OfficialDocuments;
import vn.tiendo.documents.style.StyleSheet;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.document.EdXml.Attachment;
import vn.tiendo.plan.workbook.CellTooLong;
import vn.tiendo.plan.workbook.PlanWorkbook;

/** Makes the files, off the event loop: a large plan takes a while. */
@ApplicationScoped
class PlanPrinting {
    private final PlanFiles files;
    private final PlanWorkbook workbooks;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Clock clock;
    private final int documentType;

    PlanPrinting(
            PlanFiles files,
            PlanWorkbook workbooks,
            ObjectMapper json,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "tiendo.edxml.document-type") int documentType) {
        this.files = files;
        this.workbooks = workbooks;
        this.json = json;
        this.vertx = vertx;
        this.clock = clock;
        this.documentType = documentType;
    }

    Uni<PlanFile> json(UUID id, OrgScope scope) {
        return files.of(id, scope).map(WholeText::file);
    }

    Uni<byte[]> workbook(UUID id, OrgScope scope) {
        return files.of(id, scope).chain(plan -> vertx.executeBlocking(() -> workbook(plan), false));
    }

    /** The official text, as its line lays it out. */
    Uni<byte[]> official(UUID id, DocumentFormat format, OrgScope scope) {
        return files.of(id, scope)
                .map(plan -> new OfficialPlan(plan.plan(), plan.file()))
                .chain(plan -> vertx.executeBlocking(
                        () -> OfficialDocuments.write(plan.text(), StyleSheet.named(plan.styleSheet()), format),
                        false));
    }

    /** @param to the codes of those it is sent to; whom the plan addresses when there are none */
    Uni<byte[]> edXml(UUID id, @Nullable List<String> to, OrgScope scope) {
        return files.of(id, scope)
                .chain(plan -> recipients(plan, to)
                        .map(bodies -> new EdXml(plan, bodies, documentType))
                        .chain(envelope -> vertx.executeBlocking(() -> bytes(envelope), false)));
    }

    private Uni<List<OrganizationRef>> recipients(WholeText plan, @Nullable List<String> to) {
        return to == null || to.isEmpty() ? Uni.createFrom().item(plan.addressees()) : files.bodies(to);
    }

    private byte[] bytes(EdXml envelope) throws JsonProcessingException {
        WholeText plan = envelope.plan();
        byte[] text = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(plan.file());
        List<Attachment> attachments = List.of(
                new Attachment(
                        named(plan, "xlsx"), "ke-hoach.xlsx", PlanFormat.XLSX.mediaType(), "Kế hoạch", workbook(plan)),
                new Attachment(named(plan, "json"), "ke-hoach.json", "application/json", "Dữ liệu", text));
        return envelope.bytes(attachments, clock.instant());
    }

    /** The same file of the same version has the same id. */
    private static UUID named(WholeText plan, String kind) {
        String name = plan.plan().id() + "/" + plan.plan().version() + "/" + kind;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] workbook(WholeText plan) {
        try {
            return workbooks.of(plan.plan().document(), plan.entries());
        } catch (CellTooLong tooLong) {
            throw DocumentError.DOCUMENT_CELL_TOO_LONG.because(tooLong.characters());
        }
    }
}
