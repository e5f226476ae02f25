package vn.tiendo.plan.imports;

import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_TOO_LARGE;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.kit.secrecy.FormDoor;

/** The one door for documents: nothing is stored of what it refuses. */
@ApplicationScoped
class ImportDoor {
    /** A file as it came: where it lies until the request ends, its name, its size in bytes. */
    record Upload(Path path, String fileName, long bytes) {}

    private final WorkerExecutor readers;
    private final FormDoor form;
    private final long maxBytes;

    ImportDoor(Vertx vertx, FormDoor form, @ConfigProperty(name = "tiendo.plan-import.max-bytes") long maxBytes) {
        // off the event loop, and one after the other: each unpacks up to a limit
        this.readers = vertx.createSharedWorkerExecutor("plan-files", 1);
        this.form = form;
        this.maxBytes = maxBytes;
    }

    /** The text of the file, unless it is too large, no text, or marked as a State secret: in it or around it. */
    Uni<PlanText> admit(Upload upload) {
        if (upload.bytes() > maxBytes) {
            throw PLAN_IMPORT_TOO_LARGE.because(maxBytes);
        }
        form.refuseSecrets(upload.bytes());
        return readers.executeBlocking(() -> PlanText.of(upload.fileName(), upload.path()));
    }

    void close(@Observes ShutdownEvent event) {
        readers.closeAndAwait();
    }
}
