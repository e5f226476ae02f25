package vn.tiendo.notification.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.notification.document.Printing;

/** Writes letters as official documents: whoever may read one may have it. */
@ApplicationScoped
class LetterPrinting {
    private final LetterQueries queries;
    private final Printing printing;

    LetterPrinting(LetterQueries queries, Printing printing) {
        this.queries = queries;
        this.printing = printing;
    }

    Uni<byte[]> document(UUID id, DocumentFormat format, OrgScope scope) {
        return queries.get(id, scope)
                .chain(letter -> printing.print(letter.office(), () -> new LetterText(letter).document(), format));
    }
}
