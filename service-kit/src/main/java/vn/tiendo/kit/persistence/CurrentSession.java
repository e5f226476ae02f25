package vn.tiendo.kit.persistence;

import static io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.delegation.MutinySessionDelegator;

/**
 * The session of the transaction that is open on the current Vert.x context.
 *
 * <p>Use cases take a {@link Mutiny.Session} by constructor and annotate their methods with {@code @WithTransaction};
 * outside one, every call fails with an {@link IllegalStateException}.
 */
@ApplicationScoped
@Unremovable
class CurrentSession extends MutinySessionDelegator {
    @Override
    public Mutiny.Session delegate() {
        return SessionOperations.getCurrentSession(DEFAULT_PERSISTENCE_UNIT_NAME);
    }
}
