package vn.tiendo.plan.imports;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;

/** Remembers that a marked document was refused: in a transaction of its own, and without a word of the document. */
@ApplicationScoped
class Refusals {
    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> record() {
        return audit.record("plan-import.refuse-secret", Ids.next(), Map.of());
    }
}
