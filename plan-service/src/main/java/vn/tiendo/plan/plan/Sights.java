package vn.tiendo.plan.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;

/** Finds out whose eyes a list is read with. */
@ApplicationScoped
public class Sights {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Mutiny.Session session;

    Sights(Mutiny.Session session) {
        this.session = session;
    }

    public Uni<Sight> of(OrgScope scope) {
        return scope.everything()
                ? Uni.createFrom().item(new Sight(scope, NOBODY))
                : session.createNativeQuery("select o.id from organization_copy o where o.code = :code", UUID.class)
                        .setParameter("code", scope.organization())
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .continueWith(NOBODY)
                        .map(own -> new Sight(scope, own));
    }
}
