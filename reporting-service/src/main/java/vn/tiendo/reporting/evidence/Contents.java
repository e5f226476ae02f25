package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.evidence.tus.Pieces;

/** Bytes in rows. The same bytes are one content, however many refer to it; the last one that goes takes it along. */
@ApplicationScoped
class Contents {
    private final Mutiny.Session session;

    Contents(Mutiny.Session session) {
        this.session = session;
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
                                 where sha256 = :sha256 and size = :size returning id
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
                .chain(() -> session.createNativeQuery("delete from evidence_content where id = :id and uses = 0")
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The bytes {@code from} … {@code to} inclusive, a row at a time and none before the one before it was taken. */
    Multi<byte[]> read(UUID id, long from, long to) {
        int first = (int) (from / Pieces.CELL);
        int last = (int) (to / Pieces.CELL);
        return Multi.createFrom()
                .range(first, last + 1)
                .onItem()
                .transformToUniAndConcatenate(number ->
                        row(id, number).map(bytes -> part(bytes, (long) number * Pieces.CELL, from, to)));
    }

    @WithTransaction
    Uni<byte[]> row(UUID id, int number) {
        return session.createNativeQuery(
                        "select c.bytes from evidence_chunk c where c.content_id = :id and c.number = :number",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getSingleResult();
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
