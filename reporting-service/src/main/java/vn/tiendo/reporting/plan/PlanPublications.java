package vn.tiendo.reporting.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;

/** Which plans are public. A plan.issued makes none public: one that is held from the start must not be seen in between. */
@ApplicationScoped
class PlanPublications {
    /** What this service reads of {@code plan.publication-changed}. */
    record PublicationChanged(UUID id, long version, boolean published, Instant changedAt) {}

    private final Mutiny.Session session;
    private final Audit audit;

    PlanPublications(Mutiny.Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    /** Takes over a newer state; an older one is dropped. */
    @WithTransaction
    Uni<Void> take(PublicationChanged changed) {
        return session.createNativeQuery("""
                        insert into plan_publication (plan_id, version, published, changed_at)
                        values (:plan, :version, :published, :changedAt)
                        on conflict (plan_id) do update set version = excluded.version, published = excluded.published,
                               changed_at = excluded.changed_at
                         where plan_publication.version < excluded.version
                        """)
                .setParameter("plan", changed.id())
                .setParameter("version", changed.version())
                .setParameter("published", changed.published())
                .setParameter("changedAt", changed.changedAt())
                .executeUpdate()
                .chain(written -> written == 0
                        ? Uni.createFrom().voidItem()
                        : audit.record(
                                "plan.publication",
                                changed.id(),
                                Map.of("version", changed.version(), "published", changed.published())));
    }
}
