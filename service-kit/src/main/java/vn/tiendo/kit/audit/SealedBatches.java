package vn.tiendo.kit.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.log.Continuation;
import vn.tiendo.kit.audit.log.Seal;

/** Reads the sealed log as it stands in the tables, a few thousand records at a time. */
@ApplicationScoped
class SealedBatches {
    /** Batches are read until so many records are reached; a batch has twice as many at most. */
    private static final int RECORDS = 5_000;

    private static final HexFormat HEX = HexFormat.of();

    private final Mutiny.Session session;

    SealedBatches(Mutiny.Session session) {
        this.session = session;
    }

    /** A batch as the tables have it: nothing of it is taken for true. */
    record Found(Seal seal, List<String> records) {}

    /** The batches after this one, at least one if there is any. */
    @WithTransaction
    Uni<List<Found>> after(long batch) {
        return session.createNativeQuery("""
                        select b.number, b.epoch, b.entries, b.sealed_at, b.root, b.previous_head, b.head, b.leaves
                          from (select n.number, sum(n.entries) over (order by n.number) - n.entries as already
                                  from (select number, entries from audit_batch
                                         where number > :batch order by number limit 1000) n) w
                          join audit_batch b on b.number = w.number
                         where w.already < :most
                         order by b.number
                        """, Tuple.class)
                .setParameter("batch", batch)
                .setParameter("most", (long) RECORDS)
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.<Found>of())
                        : records(number(rows.getFirst()), number(rows.getLast()))
                                .map(texts -> found(rows, texts)));
    }

    private static long number(Tuple row) {
        return row.get("number", Long.class);
    }

    private Uni<Map<Long, List<String>>> records(long first, long last) {
        return session.createNativeQuery("""
                        select batch, content from audit_entry where batch between :first and :last order by batch, position
                        """, Tuple.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("batch", Long.class),
                                TreeMap::new,
                                Collectors.mapping(row -> row.get("content", String.class), Collectors.toList()))));
    }

    private static List<Found> found(List<Tuple> seals, Map<Long, List<String>> texts) {
        return seals.stream()
                .map(row -> new Found(seal(row), texts.getOrDefault(number(row), List.of())))
                .toList();
    }

    private static Seal seal(Tuple row) {
        return new Seal(
                row.get("epoch", Long.class),
                number(row),
                row.get("entries", Integer.class),
                row.get("sealed_at", OffsetDateTime.class).toInstant(),
                hex(row, "root"),
                hex(row, "previous_head"),
                hex(row, "head"),
                Seal.split(hex(row, "leaves")));
    }

    private static String hex(Tuple row, String column) {
        return HEX.formatHex(row.get(column, byte[].class));
    }

    /** Where epochs say that they go on from. */
    @WithTransaction
    Uni<List<Continuation>> continuations() {
        return session.createNativeQuery(
                        "select number, from_batch, from_head, lost_epoch, lost_batch, lost_head from audit_epoch order by number",
                        Tuple.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Continuation(
                                number(row),
                                row.get("from_batch", Long.class),
                                hex(row, "from_head"),
                                row.get("lost_epoch", Long.class),
                                row.get("lost_batch", Long.class),
                                hex(row, "lost_head")))
                        .toList());
    }

    @WithTransaction
    Uni<Boolean> hasAfter(long batch) {
        return session.createNativeQuery(
                        "select exists (select 1 from audit_batch where number > :batch)", Boolean.class)
                .setParameter("batch", batch)
                .getSingleResult();
    }

    /** How many records wait for their seal. */
    @WithTransaction
    Uni<Long> unsealed() {
        return session.createNativeQuery("select count(*) from audit_entry where batch is null", Long.class)
                .getSingleResult();
    }
}
