package vn.tiendo.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.outbox.Outbox;

/**
 * Seals the log: every few seconds the new entries become one batch with a Merkle root over their contents, chained to
 * the batch before and published, so that a later change, removal or cut of the log shows.
 */
@ApplicationScoped
public class AuditSeal {
    private static final long LOCK = 0x617564697400L;
    private static final int MAX_ENTRIES = 10_000;
    private static final byte[] BEGINNING = new byte[32];

    private final Mutiny.Session session;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    AuditSeal(
            Mutiny.Session session,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.session = session;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    private record Batch(long number, byte[] previousRoot) {}

    /** Seals what is not sealed yet and returns how many entries; none while another instance does it. */
    @WithTransaction
    Uni<Integer> seal() {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                .getSingleResult()
                .chain(locked -> locked ? unsealed() : Uni.createFrom().item(List.<Tuple>of()))
                .chain(entries -> entries.isEmpty() ? Uni.createFrom().item(0) : seal(entries));
    }

    private Uni<List<Tuple>> unsealed() {
        return session.createNativeQuery(
                        "select id, content from audit_entry where batch is null order by id limit " + MAX_ENTRIES,
                        Tuple.class)
                .getResultList();
    }

    private Uni<Integer> seal(List<Tuple> entries) {
        byte[] root = MerkleTree.root(entries.stream()
                .map(entry -> MerkleTree.leaf(entry.get("content", String.class).getBytes(UTF_8)))
                .toList());
        return session.createNativeQuery(
                        "select number, root from audit_batch order by number desc limit 1", Tuple.class)
                .getSingleResultOrNull()
                .map(last -> last == null
                        ? new Batch(1, BEGINNING)
                        : new Batch(last.get("number", Long.class) + 1, last.get("root", byte[].class)))
                .call(batch -> insert(batch, entries.size(), root))
                .call(batch -> assign(batch, entries))
                .chain(batch -> publish(batch, entries.size(), root))
                .replaceWith(entries.size());
    }

    private Uni<Integer> insert(Batch batch, int size, byte[] root) {
        return session.createNativeQuery("""
                        insert into audit_batch (number, entries, root, previous_root, sealed_at)
                        values (:number, :entries, :root, :previous, :now)
                        """)
                .setParameter("number", batch.number())
                .setParameter("entries", size)
                .setParameter("root", root)
                .setParameter("previous", batch.previousRoot())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Uni<Integer> assign(Batch batch, List<Tuple> entries) {
        return session.createNativeQuery("""
                        update audit_entry e set batch = :number, position = s.position
                          from unnest(cast(:ids as uuid[]), cast(:positions as int[])) as s (id, position)
                         where e.id = s.id
                        """)
                .setParameter("number", batch.number())
                .setParameter(
                        "ids",
                        entries.stream()
                                .map(entry -> entry.get("id", UUID.class))
                                .toArray(UUID[]::new))
                .setParameter(
                        "positions", IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new))
                .executeUpdate();
    }

    private Uni<Void> publish(Batch batch, int size, byte[] root) {
        UUID id = UUID.nameUUIDFromBytes(("audit:" + service).getBytes(UTF_8));
        HexFormat hex = HexFormat.of();
        return outbox.add(
                "audit.sealed",
                id,
                new AuditSealed(
                        id,
                        batch.number(),
                        service,
                        batch.number(),
                        size,
                        hex.formatHex(root),
                        hex.formatHex(batch.previousRoot()),
                        clock.instant()));
    }
}
