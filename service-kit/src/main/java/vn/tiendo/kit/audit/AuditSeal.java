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
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.Seal;
import vn.tiendo.kit.outbox.Outbox;

/**
 * Seals the log: every few seconds the new entries become one batch with a Merkle root over their contents, chained to
 * the batch before and published, so that a later change, removal or cut of the log shows.
 */
@ApplicationScoped
public class AuditSeal {
    private static final long LOCK = 0x617564697400L;
    private static final int MAX_ENTRIES = 10_000;
    private static final HexFormat HEX = HexFormat.of();

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

    /** What the next batch follows. */
    private record Before(long epoch, long number, String root, String head) {}

    /** Seals what is not sealed yet and returns how many entries; none while another instance does it. */
    @WithTransaction
    Uni<Integer> seal() {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                .getSingleResult()
                .chain(locked -> locked ? unsealed() : Uni.createFrom().item(List.<Tuple>of()))
                .chain(entries -> entries.isEmpty() ? Uni.createFrom().item(0) : seal(entries));
    }

    /** The log of a service, as events and its own entries about itself name it. */
    static UUID logId(String service) {
        return UUID.nameUUIDFromBytes(("audit:" + service).getBytes(UTF_8));
    }

    private Uni<List<Tuple>> unsealed() {
        return session.createNativeQuery(
                        "select id, content from audit_entry where batch is null order by id limit " + MAX_ENTRIES,
                        Tuple.class)
                .getResultList();
    }

    private Uni<Integer> seal(List<Tuple> entries) {
        List<String> contents = entries.stream()
                .map(entry -> entry.get("content", String.class))
                .toList();
        return before().chain(before -> {
            Seal seal = Seal.of(before.epoch(), before.number() + 1, clock.instant(), before.head(), contents);
            return insert(seal, before)
                    .chain(() -> assign(seal.batch(), entries))
                    .chain(() -> publish(seal, before))
                    .replaceWith(entries.size());
        });
    }

    /** The last batch; after a restore the state that the new epoch goes on from, and the numbers that are lost. */
    private Uni<Before> before() {
        return session.createNativeQuery(
                        "select epoch, number, root, head from audit_batch order by number desc limit 1", Tuple.class)
                .getSingleResultOrNull()
                .chain(last -> session.createNativeQuery(
                                "select number, from_head, lost_batch from audit_epoch order by number desc limit 1",
                                Tuple.class)
                        .getSingleResultOrNull()
                        .map(epoch -> before(last, epoch)));
    }

    private static Before before(@Nullable Tuple last, @Nullable Tuple epoch) {
        Before usual = last == null
                ? new Before(1, 0, Seal.BEGINNING, Seal.BEGINNING)
                : new Before(
                        last.get("epoch", Long.class),
                        last.get("number", Long.class),
                        HEX.formatHex(last.get("root", byte[].class)),
                        HEX.formatHex(last.get("head", byte[].class)));
        if (epoch == null || epoch.get("number", Long.class) <= usual.epoch()) {
            return usual;
        }
        return new Before(
                epoch.get("number", Long.class),
                epoch.get("lost_batch", Long.class),
                usual.root(),
                HEX.formatHex(epoch.get("from_head", byte[].class)));
    }

    private Uni<Integer> insert(Seal seal, Before before) {
        return session.createNativeQuery("""
                        insert into audit_batch
                               (number, entries, root, previous_root, sealed_at, epoch, leaves, previous_head, head)
                        values (:number, :entries, :root, :previousRoot, :sealedAt, :epoch, :leaves, :previousHead, :head)
                        """)
                .setParameter("number", seal.batch())
                .setParameter("entries", seal.entries())
                .setParameter("root", HEX.parseHex(seal.root()))
                .setParameter("previousRoot", HEX.parseHex(before.root()))
                .setParameter("sealedAt", seal.sealedAt())
                .setParameter("epoch", seal.epoch())
                .setParameter("leaves", HEX.parseHex(String.join("", seal.leaves())))
                .setParameter("previousHead", HEX.parseHex(seal.before()))
                .setParameter("head", HEX.parseHex(seal.head()))
                .executeUpdate();
    }

    private Uni<Integer> assign(long batch, List<Tuple> entries) {
        return session.createNativeQuery("""
                        update audit_entry e set batch = :number, position = s.position
                          from unnest(cast(:ids as uuid[]), cast(:positions as int[])) as s (id, position)
                         where e.id = s.id
                        """)
                .setParameter("number", batch)
                .setParameter(
                        "ids",
                        entries.stream()
                                .map(entry -> entry.get("id", UUID.class))
                                .toArray(UUID[]::new))
                .setParameter(
                        "positions", IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new))
                .executeUpdate();
    }

    private Uni<Void> publish(Seal seal, Before before) {
        UUID id = logId(service);
        return outbox.add(
                "audit.sealed",
                id,
                new AuditSealed(
                        id,
                        seal.batch(),
                        service,
                        seal.batch(),
                        seal.entries(),
                        seal.root(),
                        before.root(),
                        seal.sealedAt(),
                        seal.epoch(),
                        seal.head(),
                        seal.before()));
    }
}
