package vn.tiendo.notification.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.OfficialDocuments;
import vn.tiendo.documents.office.Office;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.documents.style.StyleSheet;

/** Writes official documents, off the event loop. */
@ApplicationScoped
public class Printing {
    private final Vertx vertx;

    Printing(Vertx vertx) {
        this.vertx = vertx;
    }

    /** In the style sheet of the line that the office belongs to. */
    public Uni<byte[]> print(Office office, Supplier<OfficialDocument> document, DocumentFormat format) {
        return vertx.executeBlocking(
                () -> OfficialDocuments.write(
                        document.get(), StyleSheet.named(new OfficeHead(office).styleSheet()), format),
                false);
    }
}
