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

/** Uploads that nobody went on with, and evidence taken away that nobody named: past their time, a handful at once. */
@ApplicationScoped
class ExpiredUploads {
    private static final int BATCH = 20;

    private final Mutiny.Session session;
    private final Contents contents;
    private final Audit audit;
    private final Clock clock;

    ExpiredUploads(Mutiny.Session session, Contents contents, Audit audit, Clock clock) {
        this.session = session;
        this.contents = contents;
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
                                     where (e.state = 'UPLOADING' or e.state = 'REMOVED' and e.handed_in_at is null)
                                       and e.expires_at < :now
                                     order by e.expires_at limit :batch for update skip locked)
                             returning content_id),
                        used as (
                             select content_id, count(*) as times from gone group by content_id),
                        held as (
                             select c.id from evidence_content c join used u on u.content_id = c.id
                              order by c.id for update of c)
                        update evidence_content c set uses = c.uses - u.times
                          from used u join held h on h.id = u.content_id where c.id = u.content_id
                        returning c.id
                        """, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("batch", BATCH)
                .getResultList()
                .call(contents::drop)
                .call(this::tell)
                .map(List::size);
    }

    private Uni<Void> tell(List<UUID> removed) {
        return removed.isEmpty()
                ? Uni.createFrom().voidItem()
                : audit.record("evidence.expire", removed.getFirst(), Map.of("removed", removed.size()));
    }
}
