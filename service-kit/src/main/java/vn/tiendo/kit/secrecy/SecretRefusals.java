package vn.tiendo.kit.secrecy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;

/**
 * Remembers that something was refused for its mark: who, at which door, which level, how large — never what. The
 * request's own transaction is rolled back by then, so this is one of its own.
 */
@ApplicationScoped
public class SecretRefusals {
    private final Audit audit;

    SecretRefusals(Audit audit) {
        this.audit = audit;
    }

    /** One audit entry; called for every {@link MarkedSecret} that reaches the edge of the service. */
    @WithTransaction
    Uni<Void> record(String door, MarkedSecret refused) {
        return audit.record(
                "secrecy.refused", Ids.next(), Map.of("door", door, "level", refused.level(), "bytes", refused.size()));
    }
}
