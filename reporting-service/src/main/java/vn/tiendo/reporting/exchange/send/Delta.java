package vn.tiendo.reporting.exchange.send;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.adapter.ExchangeConfig;
import vn.tiendo.reporting.exchange.packet.PacketKind;
import vn.tiendo.reporting.exchange.partner.Partners;

/**
 * What a partner has not accepted as it now stands: each record that is newer than what it accepted last, and the withdrawal
 * of what it has. What it rejected is therefore still in it. Joins the transaction of the use case that asks.
 */
@ApplicationScoped
class Delta {
    /**
     * In the order in which things changed, which is also the order in which a receiver needs them; one more than a message
     * holds tells whether there is more.
     */
    private static final String FILL = """
            with newer as materialized (
                 select e.position, e.size
                   from exchange_entry e
                   left join exchange_known k on k.partner_id = :partner and k.kind = e.kind and k.key = e.key
                  where e.until is null
                    and (cardinality(cast(:packets as text[])) = 0 or e.kind = any(cast(:packets as text[])))
                    and (e.organization_id is null
                         or e.organization_id in (select o.id from organization_copy o
                                                   where o.path @> array[cast(:organization as uuid)]))
                    and case when k.position is null then e.content is not null else k.position < e.position end
                  order by e.position limit cast(:records as int) + 1),
                 delta as materialized (
                 select n.position, sum(n.size) over w as bytes, row_number() over w as place
                   from newer n
                 window w as (order by n.position)),
                 taken as (
                 insert into exchange_send_record (partner_id, message_id, position, status)
                 select cast(:partner as uuid), cast(:message as uuid), d.position, 'WAITING'
                   from delta d
                  where d.place = 1 or d.place <= cast(:records as int) and d.bytes <= cast(:bytes as bigint)
                 returning position)
            select (select count(*) from taken) as taken, (select count(*) from delta) as found,
                   (select coalesce(max(t.position), 0) from taken t) as until
            """;
    /** What it was told to forget it is not told again. */
    private static final String FORGET = """
            delete from exchange_known k
             using exchange_entry e
             where k.partner_id = :partner and e.kind = k.kind and e.key = k.key and e.until is null
               and e.content is not null
               and (cardinality(cast(:packets as text[])) = 0 or k.kind = any(cast(:packets as text[])))
            """;

    private final Mutiny.Session session;
    private final ExchangeConfig config;

    Delta(Mutiny.Session session, ExchangeConfig config) {
        this.session = session;
        this.config = config;
    }

    /**
     * What of it went into a message.
     *
     * @param until position of the last record
     */
    record Taken(int records, boolean more, long until) {
        static Taken of(Tuple row) {
            long taken = row.get("taken", Long.class);
            return new Taken(
                    Math.toIntExact(taken), taken < row.get("found", Long.class), row.get("until", Long.class));
        }
    }

    /** As if the partner had nothing of it. */
    Uni<Integer> forget(UUID partner, List<PacketKind> packets) {
        return session.createNativeQuery(FORGET)
                .setParameter("partner", partner)
                .setParameter("packets", names(packets))
                .executeUpdate();
    }

    /** As much of it as one message holds. */
    Uni<Taken> fill(Partners.Held partner, UUID message, List<PacketKind> packets) {
        return session.createNativeQuery(FILL, Tuple.class)
                .setParameter("partner", partner.id())
                .setParameter("message", message)
                .setParameter("organization", partner.organization())
                .setParameter("packets", names(packets))
                .setParameter("records", config.mostRecords())
                .setParameter("bytes", config.mostBytes())
                .getSingleResult()
                .map(Taken::of);
    }

    static String[] names(List<PacketKind> packets) {
        return packets.stream().map(PacketKind::name).toArray(String[]::new);
    }

    /** Only what the partner is sent at all: of these, or everything of it when nothing is named. */
    static @Nullable List<PacketKind> within(List<PacketKind> partner, List<PacketKind> asked) {
        if (asked.isEmpty() || partner.isEmpty()) {
            return asked.isEmpty() ? partner : asked;
        }
        List<PacketKind> both = asked.stream().filter(partner::contains).toList();
        return both.isEmpty() ? null : both;
    }
}
