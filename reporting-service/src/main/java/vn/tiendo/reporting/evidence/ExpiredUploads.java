package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;

/** Unfinished uploads past their time, a handful at a time: each takes up to its whole size in rows along. */
@ApplicationScoped
class ExpiredUploads {
    private static final int BATCH = 20;

    private final Mutiny.Session session;
    private final Audit audit;
    private final Clock clock;

    ExpiredUploads(Mutiny.Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many were removed. */
    @WithTransaction
    Uni<Integer> remove() {
        return session.createNativeQuery("""
                        with gone as (
                             delete from evidence where id in (
                                    select e.id from evidence e
                                     where e.state = 'UPLOADING' and e.expires_at < :now
                                     order by e.expires_at limit :batch for update skip locked)
                             returning content_id)
                        delete from evidence_content c using gone where c.id = gone.content_id returning c.id
                        """, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("batch", BATCH)
                .getResultList()
                .call(this::tell)
                .map(List::size);
    }

    private Uni<Void> tell(List<UUID> removed) {
        return removed.isEmpty()
                ? Uni.createFrom().voidItem()
                : audit.record("evidence.expire", removed.getFirst(), Map.of("removed", removed.size()));
    }
}
