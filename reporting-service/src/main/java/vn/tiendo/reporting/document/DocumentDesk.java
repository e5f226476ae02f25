package vn.tiendo.reporting.document;

import static vn.tiendo.reporting.document.DocumentError.DOCUMENTS_BUSY;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Where documents are written: on threads of its own, and no more of them than are worth waiting for. */
@ApplicationScoped
class DocumentDesk {
    private final WorkerExecutor workers;
    private final Semaphore places;

    DocumentDesk(DocumentConfig config, Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("documents", config.atOnce());
        this.places = new Semaphore(config.atMost());
    }

    /** The bytes, when they are written; 503 at once when too many are waited for already. */
    Uni<byte[]> write(Supplier<byte[]> writing) {
        if (!places.tryAcquire()) {
            throw DOCUMENTS_BUSY.because();
        }
        return UniHelper.toUni(workers.executeBlocking(() -> writing.get(), false))
                .map(bytes -> Objects.requireNonNull(bytes))
                .onTermination()
                .invoke(() -> places.release());
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
