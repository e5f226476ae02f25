package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_DAMAGED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many looks into a file have begun and not ended: a process may have died of it. */
@ApplicationScoped
class Looks {
    private static final int MOST = 3;

    private final Mutiny.Session session;

    Looks(Mutiny.Session session) {
        this.session = session;
    }

    /** One begins, unless so many before it never ended that the file must be the reason. */
    @WithTransaction
    Uni<Void> begin(Evidence whole) {
        return session.createNativeQuery("update evidence set looks = looks + 1 where id = :id and looks < :most")
                .setParameter("id", whole.id)
                .setParameter("most", MOST)
                .executeUpdate()
                .invoke(begun -> {
                    if (begun == 0) {
                        throw EVIDENCE_DAMAGED.because(whole.fileName);
                    }
                })
                .replaceWithVoid();
    }

    /** It ended without a result, for a reason that is not the file's. */
    @WithTransaction
    Uni<Void> end(UUID id) {
        return session.createNativeQuery("update evidence set looks = looks - 1 where id = :id and looks > 0")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
