package vn.tiendo.plan.imports;

import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_SECRET;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_TOO_LARGE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one door for documents: nothing is stored of what it refuses. */
@ApplicationScoped
class ImportDoor {
    /** A file as it came: where it lies until the request ends, its name, its size in bytes. */
    record Upload(Path path, String fileName, long bytes) {}

    private final Vertx vertx;
    private final Refusals refusals;
    private final long maxBytes;

    ImportDoor(Vertx vertx, Refusals refusals, @ConfigProperty(name = "tiendo.plan-import.max-bytes") long maxBytes) {
        this.vertx = vertx;
        this.refusals = refusals;
        this.maxBytes = maxBytes;
    }

    /** The text of the file, unless it is too large, no text, or marked as a State secret. */
    Uni<PlanText> admit(Upload upload) {
        if (upload.bytes() > maxBytes) {
            throw PLAN_IMPORT_TOO_LARGE.because(maxBytes);
        }
        return vertx.fileSystem()
                .readFile(upload.path().toString())
                .map(content -> PlanText.of(upload.fileName(), content.getBytes()))
                .call(this::refuseSecret);
    }

    private Uni<Void> refuseSecret(PlanText text) {
        return SecrecyMark.on(text.fileName(), text.content())
                ? refusals.record().onItem().failWith(() -> PLAN_IMPORT_SECRET.because())
                : Uni.createFrom().voidItem();
    }
}
