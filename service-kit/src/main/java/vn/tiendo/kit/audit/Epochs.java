package vn.tiendo.kit.audit;

import static vn.tiendo.kit.audit.AuditError.AUDIT_LOSS_DIFFERS;
import static vn.tiendo.kit.audit.AuditError.AUDIT_NOTHING_LOST;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.log.Continuation;
import vn.tiendo.kit.audit.log.RecordText;
import vn.tiendo.kit.audit.log.Seal;

/** A restored log goes on when an operator says so; from where, and what is lost, becomes a sealed record itself. */
@ApplicationScoped
class Epochs {
    private final Mutiny.Session session;
    private final LogContinuity continuity;
    private final Audit audit;
    private final Clock clock;
    private final String service;

    Epochs(
            Mutiny.Session session,
            LogContinuity continuity,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.session = session;
        this.continuity = continuity;
        this.audit = audit;
        this.clock = clock;
        this.service = service;
    }

    /** The operator names what is lost, as the check of the log shows it, so that nobody agrees to a loss unseen. */
    @WithTransaction
    Uni<Continuation> open(long lostBatch, String lostHead) {
        Announced lost = continuity.lost().orElseThrow(AUDIT_NOTHING_LOST::because);
        if (lost.batch() != lostBatch || !lost.head().equals(lostHead)) {
            throw AUDIT_LOSS_DIFFERS.because(lost.batch(), lost.head());
        }
        return session.createNativeQuery("lock table audit_epoch in exclusive mode")
                .executeUpdate()
                .chain(() -> continuation(lost))
                .call(this::insert)
                .call(continuation ->
                        audit.record(RecordText.CONTINUED, AuditSeal.logId(service), facts(continuation)));
    }

    private Uni<Continuation> continuation(Announced lost) {
        return session.createNativeQuery("""
                        select coalesce((select max(lost_batch) from audit_epoch), 0) as accounted,
                               greatest(coalesce((select max(number) from audit_epoch), 1), cast(:epoch as bigint)) + 1 as number,
                               b.number as from_batch, b.head as from_head
                          from (select 1) one
                          left join (select number, head from audit_batch order by number desc limit 1) b on true
                        """, Tuple.class)
                .setParameter("epoch", lost.epoch())
                .getSingleResult()
                .map(row -> continuation(lost, row));
    }

    private static Continuation continuation(Announced lost, Tuple row) {
        if (row.get("accounted", Long.class) >= lost.batch()) {
            throw AUDIT_NOTHING_LOST.because(); // another operator was faster
        }
        Long from = row.get("from_batch", Long.class);
        return new Continuation(
                row.get("number", Long.class),
                from == null ? 0 : from,
                from == null ? Seal.BEGINNING : HexFormat.of().formatHex(row.get("from_head", byte[].class)),
                lost.epoch(),
                lost.batch(),
                lost.head());
    }

    private Uni<Integer> insert(Continuation continuation) {
        return session.createNativeQuery("""
                        insert into audit_epoch (number, from_batch, from_head, lost_epoch, lost_batch, lost_head, opened_at)
                        values (:number, :fromBatch, :fromHead, :lostEpoch, :lostBatch, :lostHead, :now)
                        """)
                .setParameter("number", continuation.epoch())
                .setParameter("fromBatch", continuation.fromBatch())
                .setParameter("fromHead", HexFormat.of().parseHex(continuation.fromHead()))
                .setParameter("lostEpoch", continuation.lostEpoch())
                .setParameter("lostBatch", continuation.lostBatch())
                .setParameter("lostHead", HexFormat.of().parseHex(continuation.lostHead()))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** As {@link RecordText} reads them. */
    private static Map<String, ?> facts(Continuation said) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("epoch", said.epoch());
        facts.put("fromBatch", said.fromBatch());
        facts.put("fromHead", said.fromHead());
        facts.put("lostEpoch", said.lostEpoch());
        facts.put("lostBatch", said.lostBatch());
        facts.put("lostHead", said.lostHead());
        return facts;
    }
}
