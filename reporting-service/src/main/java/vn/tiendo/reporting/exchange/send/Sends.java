package vn.tiendo.reporting.exchange.send;

import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_MESSAGE_REUSED;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_NOTHING_CHANGED;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_PARTNER_PAUSED;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_SEND_OPEN;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.exchange.journal.Journal;
import vn.tiendo.reporting.exchange.packet.PacketKind;
import vn.tiendo.reporting.exchange.partner.Partners;

/** Makes messages. A partner has one on its way at a time: a second one would hold what is in the first once more. */
@ApplicationScoped
class Sends {
    private static final String INSERT = """
            insert into exchange_send (partner_id, message_id, version, status, anew, packets, since, until, records, more,
                   created_at, next_at)
            values (:partner, :message, 0, 'QUEUED', :anew, cast(:packets as text[]),
                    (select coalesce(max(s.until), 0) from exchange_send s
                      where s.partner_id = :partner and s.receipt is not null),
                    0, 0, false, :now, :now)
            """;

    private final Mutiny.Session session;
    private final Partners partners;
    private final Journal journal;
    private final Delta delta;
    private final SendQueries queries;
    private final Audit audit;
    private final Clock clock;

    Sends(
            Mutiny.Session session,
            Partners partners,
            Journal journal,
            Delta delta,
            SendQueries queries,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.partners = partners;
        this.journal = journal;
        this.delta = delta;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message id that came before is answered with that message, wherever it stands by now. */
    @WithTransaction
    Uni<SendView> queue(String code, QueueSend asked, OrgScope scope) {
        UUID message = asked.message() == null ? Ids.next() : asked.message();
        return partners.hold(code, scope)
                .chain(partner -> queries.find(partner.id(), message)
                        .chain(known -> known == null
                                ? make(partner, message, asked)
                                : Uni.createFrom().item(same(known, asked))));
    }

    private static SendView same(SendView known, QueueSend asked) {
        if (known.anew() != asked.again() || !known.packets().equals(asked.only())) {
            throw EXCHANGE_MESSAGE_REUSED.at("/message", known.message().toString());
        }
        return known;
    }

    private Uni<SendView> make(Partners.Held partner, UUID message, QueueSend asked) {
        List<PacketKind> packets = Delta.within(partner.packets(), asked.only());
        if (packets == null) {
            throw EXCHANGE_NOTHING_CHANGED.because(partner.code());
        }
        return requireFree(partner)
                .chain(() -> journal.take(packets))
                .chain(() -> asked.again()
                        ? delta.forget(partner.id(), packets)
                        : Uni.createFrom().item(0))
                .chain(() -> insert(partner, message, asked))
                .chain(() -> delta.fill(partner, message, packets))
                .chain(taken -> keep(partner, message, taken))
                .chain(() -> queries.find(partner.id(), message));
    }

    private Uni<Void> requireFree(Partners.Held partner) {
        if (!partner.active()) {
            throw EXCHANGE_PARTNER_PAUSED.because(partner.code());
        }
        return session.createNativeQuery(
                        "select s.message_id from exchange_send s"
                                + " where s.partner_id = :partner and s.status in ('QUEUED', 'SENT')",
                        UUID.class)
                .setParameter("partner", partner.id())
                .getResultList()
                .invoke(open -> {
                    if (!open.isEmpty()) {
                        throw EXCHANGE_SEND_OPEN.because(open.getFirst().toString());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Partners.Held partner, UUID message, QueueSend asked) {
        return session.createNativeQuery(INSERT)
                .setParameter("partner", partner.id())
                .setParameter("message", message)
                .setParameter("anew", asked.again())
                .setParameter("packets", Delta.names(asked.only()))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    private Uni<Void> keep(Partners.Held partner, UUID message, Delta.Taken taken) {
        if (taken.records() == 0) {
            throw EXCHANGE_NOTHING_CHANGED.because(partner.code());
        }
        return session.createNativeQuery("""
                        update exchange_send s set until = greatest(s.since, :until), records = :records, more = :more
                         where s.partner_id = :partner and s.message_id = :message
                        """)
                .setParameter("partner", partner.id())
                .setParameter("message", message)
                .setParameter("until", taken.until())
                .setParameter("records", taken.records())
                .setParameter("more", taken.more())
                .executeUpdate()
                .chain(() -> audit.record(
                        "exchange.send", message, Map.of("partner", partner.code(), "records", taken.records())));
    }
}
