package vn.tiendo.reporting.exchange.journal;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * Writes down what has changed since it looked last: it compares, so that nothing is missed however a row came to change, and
 * no other feature has to know of it. Running it twice changes nothing.
 */
@ApplicationScoped
public class Journal {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('exchange-journal', 0)) as text)";
    private static final String CHANGED = """
            with changed as materialized (
                 select s.key, s.organization_id, s.stamp, s.content
                   from ({source}) s
                   left join exchange_entry e on e.kind = :kind and e.key = s.key and e.until is null
                  where e.position is null or e.stamp <> s.stamp
                     or e.organization_id is distinct from s.organization_id),
                 ended as (
                 update exchange_entry e set until = cast(:now as timestamptz)
                   from changed c where e.kind = :kind and e.key = c.key and e.until is null)
            insert into exchange_entry (kind, key, organization_id, at, stamp, content, size)
            select cast(:kind as text), c.key, c.organization_id, cast(:now as timestamptz), c.stamp, c.content,
                   octet_length(cast(c.content as text))
              from changed c order by c.key
            """;
    /**
     * The stamp of what is withdrawn is like no other: when it comes back it counts as changed. A difference of sets is never
     * found by looking for one after the other, whatever is known of the tables.
     */
    private static final String GONE = """
            with gone as materialized (
                 select e.key from exchange_entry e
                  where e.kind = :kind and e.until is null and e.content is not null
                 except
                 select s.key from ({source}) s),
                 ended as (
                 update exchange_entry e set until = cast(:now as timestamptz)
                   from gone g where e.kind = :kind and e.key = g.key and e.until is null
                 returning e.key, e.organization_id)
            insert into exchange_entry (kind, key, organization_id, at, stamp, content, size)
            select cast(:kind as text), e.key, e.organization_id, cast(:now as timestamptz), '', null, 0
              from ended e order by e.key
            """;
    /** Their rows are never deleted: each stays, in its last state. Everything else can end, or be corrected to nothing. */
    private static final Set<PacketKind> FOR_EVER =
            EnumSet.of(PacketKind.PERIODS, PacketKind.CRITERIA, PacketKind.KPI_BREAKDOWNS, PacketKind.STATUSES);

    private static final List<PacketKind> ALL = List.of(PacketKind.values());

    private final Mutiny.Session session;
    private final Clock clock;
    private final Map<PacketKind, String> sources = new EnumMap<>(PacketKind.class);

    Journal(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        for (PacketKind kind : PacketKind.values()) {
            sources.put(kind, Sources.of(kind));
        }
    }

    /**
     * Joins the transaction of a use case that asks; one instance at a time, until that transaction ends.
     *
     * @param kinds only these; all when empty
     */
    @WithTransaction
    public Uni<Void> take(List<PacketKind> kinds) {
        return session.flush()
                .chain(() -> session.createNativeQuery(LOCK, String.class).getSingleResult())
                .map(locked -> clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(now -> Multi.createFrom()
                        .iterable(kinds.isEmpty() ? ALL : kinds)
                        .onItem()
                        .transformToUniAndConcatenate(kind -> take(kind, now))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Integer> take(PacketKind kind, Instant now) {
        Uni<Integer> changed = run(CHANGED, kind, now);
        return FOR_EVER.contains(kind) ? changed : changed.chain(() -> run(GONE, kind, now));
    }

    private Uni<Integer> run(String statement, PacketKind kind, Instant now) {
        return session.createNativeQuery(statement.replace("{source}", sources.getOrDefault(kind, "")))
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
