package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.evidence.store.ObjectStore;

/**
 * What is kept of bytes on their way into the object store, and of objects on their way out. Each step is a short
 * transaction: whoever dies in between leaves a row that says so, and the next one writes the same object again.
 */
@ApplicationScoped
class Moving {
    /** Longer than any attempt lasts. */
    private static final Duration LEASE = ObjectStore.PUT.plusMinutes(5);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 20;

    private final Mutiny.Session session;
    private final Clock clock;

    Moving(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param sha256 in hexadecimal */
    record Load(UUID content, String key, String sha256, long size) {}

    /** Content that stands in rows and is taken, left to the caller for a while; none when there is nothing to carry. */
    @WithTransaction
    Uni<List<Load>> claim() {
        return session.createNativeQuery("""
                        update evidence_content set place = 'MOVING', moving_until = :until
                         where id = (select c.id from evidence_content c
                                      where c.sha256 is not null and c.place in ('DATABASE', 'MOVING')
                                        and (c.moving_until is null or c.moving_until < :now)
                                      order by c.id limit 1 for update skip locked)
                        returning id, object_key, encode(sha256, 'hex') as sha256_hex, size
                        """, Tuple.class)
                .setParameter("until", clock.instant().plus(LEASE))
                .setParameter("now", clock.instant())
                .getResultList()
                .map(rows -> rows.stream().map(Moving::load).toList());
    }

    /** The object is there: the rows go. Nothing happens when the content went meanwhile. */
    @WithTransaction
    Uni<Void> arrived(UUID content) {
        return session.createNativeQuery("""
                        with moved as (
                             update evidence_content set place = 'STORE', moving_until = null
                              where id = :id and place = 'MOVING' returning id)
                        delete from evidence_chunk c using moved m where c.content_id = m.id
                        """)
                .setParameter("id", content)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** It did not arrive, as far as is known: it is carried again in a while. */
    @WithTransaction
    Uni<Void> again(UUID content) {
        return session.createNativeQuery(
                        "update evidence_content set moving_until = :until where id = :id and place = 'MOVING'")
                .setParameter("until", clock.instant().plus(PAUSE))
                .setParameter("id", content)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keys of objects that nothing refers to. */
    @WithTransaction
    Uni<List<String>> discarded() {
        return session.createNativeQuery(
                        "select d.key from evidence_object_discard d where d.due_at < :now order by d.due_at limit :batch",
                        String.class)
                .setParameter("now", clock.instant())
                .setParameter("batch", BATCH)
                .getResultList();
    }

    /** They are still there, as far as is known: they are removed in a while. */
    @WithTransaction
    Uni<Void> keep(List<String> keys) {
        return session.createNativeQuery(
                        "update evidence_object_discard set due_at = :until where key = any(cast(:keys as text[]))")
                .setParameter("until", clock.instant().plus(PAUSE))
                .setParameter("keys", keys.toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> forget(String key) {
        return session.createNativeQuery("delete from evidence_object_discard where key = :key")
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Load load(Tuple row) {
        return new Load(
                row.get("id", UUID.class),
                row.get("object_key", String.class),
                row.get("sha256_hex", String.class),
                row.get("size", Long.class));
    }
}
