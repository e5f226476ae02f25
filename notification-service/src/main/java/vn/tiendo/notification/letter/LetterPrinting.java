package vn.tiendo.notification.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.OfficialDocuments;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.documents.style.StyleSheet;
import vn.tiendo.kit.scope.OrgScope;

/** Writes letters as official documents, off the event loop. */
@ApplicationScoped
class LetterPrinting {
    private final LetterQueries queries;
    private final Vertx vertx;

    LetterPrinting(LetterQueries queries, Vertx vertx) {
        this.queries = queries;
        this.vertx = vertx;
    }

    /** Whoever may read the letter may have its document. */
    Uni<byte[]> document(UUID id, DocumentFormat format, OrgScope scope) {
        return queries.get(id, scope).chain(letter -> vertx.executeBlocking(() -> written(letter, format), false));
    }

    private static byte[] written(LetterFacts letter, DocumentFormat format) {
        StyleSheet sheet = StyleSheet.named(new OfficeHead(letter.office()).styleSheet());
        return OfficialDocuments.write(new LetterText(letter).document(), sheet, format);
    }
}
