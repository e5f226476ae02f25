package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_STORE_AWAY;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.reporting.evidence.store.ObjectStore;
import vn.tiendo.reporting.evidence.store.StoreAway;
import vn.tiendo.reporting.evidence.tus.Pieces;

/**
 * Bytes, in rows or in the object store. The same bytes are one content, however many refer to it; the last one that goes
 * takes it along.
 */
@ApplicationScoped
class Contents {
    private final Mutiny.Session session;
    private final ObjectStore store;

    Contents(Mutiny.Session session, ObjectStore store) {
        this.session = session;
        this.store = store;
    }

    /** The bytes are not in rows, or no more since the rows before were read. */
    private static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Elsewhere(UUID id) {
            super(id.toString(), null, false, false);
        }
    }

    /** Room for bytes that are still to come. */
    Uni<Void> open(UUID id) {
        return session.flush()
                .chain(() -> session.createNativeQuery("insert into evidence_content (id, uses) values (:id, 1)")
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Names the content by its hash, unless an equal one is there already; then that one is used, and the own is to be
     * released once nothing refers to it.
     *
     * @return the content to refer to
     */
    Uni<UUID> settle(UUID own, byte[] sha256, long size) {
        return oneAtATime(sha256)
                .chain(() -> session.createNativeQuery("""
                                update evidence_content set uses = uses + 1
                                 where sha256 = :sha256 and size = :size and place <> 'GONE' returning id
                                """, UUID.class)
                        .setParameter("sha256", sha256)
                        .setParameter("size", size)
                        .getSingleResultOrNull())
                .chain(same -> same == null
                        ? name(own, sha256, size).replaceWith(own)
                        : Uni.createFrom().item(same));
    }

    /** One use less; without any the bytes are gone. */
    Uni<Void> release(UUID id) {
        return session.flush()
                .chain(() -> session.createNativeQuery("update evidence_content set uses = uses - 1 where id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(() -> drop(List.of(id)));
    }

    /**
     * Of those that have no use any more the bytes are gone, from the object store a moment later; the row stays while a
     * record of them is kept.
     */
    Uni<Void> drop(List<UUID> released) {
        UUID[] ids = released.toArray(UUID[]::new);
        return session.createNativeQuery("""
                        delete from evidence_content c where c.id = any(cast(:ids as uuid[])) and c.uses = 0
                           and not exists (select 1 from evidence e where e.content_id = c.id)
                        """)
                .setParameter("ids", ids)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery("""
                                with gone as (
                                     update evidence_content c set place = 'GONE'
                                      where c.id = any(cast(:ids as uuid[])) and c.uses = 0 and c.place <> 'GONE'
                                     returning c.id)
                                delete from evidence_chunk b using gone g where b.content_id = g.id
                                """).setParameter("ids", ids).executeUpdate())
                .replaceWithVoid();
    }

    /**
     * The bytes {@code from} … {@code to} inclusive, none before the ones before them were taken; from the object store
     * once they are there, even if they are carried there in the meantime. 503 while it is away.
     */
    Multi<byte[]> read(UUID id, long from, long to) {
        AtomicLong next = new AtomicLong(from);
        return rows(id, from, to)
                .invoke(bytes -> next.addAndGet(bytes.length))
                .onFailure(Elsewhere.class)
                .recoverWithMulti(() -> object(id, next.get(), to));
    }

    /** Only what stands in rows, a row at a time. */
    Multi<byte[]> rows(UUID id, long from, long to) {
        int first = (int) (from / Pieces.CELL);
        int last = (int) (to / Pieces.CELL);
        return Multi.createFrom()
                .range(first, last + 1)
                .onItem()
                .transformToUniAndConcatenate(number ->
                        whole(id, number).map(bytes -> part(bytes, (long) number * Pieces.CELL, from, to)));
    }

    /** Whoever stops listening breaks no transaction off. */
    private Uni<byte[]> whole(UUID id, int number) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(UniHelper.toFuture(row(id, number))));
    }

    @WithTransaction
    Uni<byte[]> row(UUID id, int number) {
        return session.createNativeQuery(
                        "select c.bytes from evidence_chunk c where c.content_id = :id and c.number = :number",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new Elsewhere(id));
    }

    private Multi<byte[]> object(UUID id, long from, long to) {
        return key(id).onItem()
                .transformToMulti(key -> store.get(key, from, to))
                .onFailure(StoreAway.class)
                .transform(away -> EVIDENCE_STORE_AWAY.because());
    }

    @WithTransaction
    Uni<String> key(UUID id) {
        return session.createNativeQuery(
                        "select c.object_key from evidence_content c where c.id = :id and c.place = 'STORE'",
                        String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private static byte[] part(byte[] bytes, long offset, long from, long to) {
        int begin = (int) Math.max(0, from - offset);
        int end = (int) Math.min(bytes.length, to + 1 - offset);
        return begin == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, begin, end);
    }

    /** Two equal files that end at the same moment must find each other. */
    private Uni<Void> oneAtATime(byte[] sha256) {
        return session.flush()
                .chain(() -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(encode(:sha256, 'hex'), 0)) as text)",
                                String.class)
                        .setParameter("sha256", sha256)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** Cells beyond the end are what a PATCH with a wrong checksum left behind. */
    private Uni<Void> name(UUID own, byte[] sha256, long size) {
        return session.createNativeQuery("update evidence_content set sha256 = :sha256, size = :size where id = :id")
                .setParameter("sha256", sha256)
                .setParameter("size", size)
                .setParameter("id", own)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "delete from evidence_chunk where content_id = :id and number > :last")
                        .setParameter("id", own)
                        .setParameter("last", (int) ((size - 1) / Pieces.CELL))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
