package vn.tiendo.kit.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.LogLine;
import vn.tiendo.kit.audit.log.Seal;

/**
 * The heads of the other services' logs, in this service's own database: whoever changes a log would have to change what
 * the others have seen of it as well. Since a head covers everything before it, old ones are thinned out.
 */
@ApplicationScoped
class Witnesses {
    /** So many heads are kept one by one; of older ones every so many-th. */
    private static final long CLOSE = 1_000;

    private static final long APART = 100;

    private final Mutiny.Session session;

    Witnesses(Mutiny.Session session) {
        this.session = session;
    }

    @WithTransaction
    Uni<Void> keep(AuditSealed sealed) {
        String head = sealed.head();
        Long epoch = sealed.epoch();
        if (head == null || epoch == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into audit_witness (service, batch, epoch, head, sealed_at)
                        values (:service, :batch, :epoch, :head, :sealedAt) on conflict do nothing
                        """)
                .setParameter("service", sealed.service())
                .setParameter("batch", sealed.batch())
                .setParameter("epoch", epoch)
                .setParameter("head", HexFormat.of().parseHex(head))
                .setParameter("sealedAt", sealed.sealedAt())
                .executeUpdate()
                .chain(() -> sealed.batch() % APART == 0
                        ? thinOut(sealed)
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }

    private Uni<Integer> thinOut(AuditSealed sealed) {
        return session.createNativeQuery("""
                        delete from audit_witness
                         where service = :service and batch between :from and :to and batch % :apart <> 0
                        """)
                .setParameter("service", sealed.service())
                .setParameter("from", sealed.batch() - CLOSE - 2 * APART)
                .setParameter("to", sealed.batch() - CLOSE)
                .setParameter("apart", APART)
                .executeUpdate();
    }

    /** The newest heads of each log: all of the newest batch, should there be several. */
    @WithTransaction
    Uni<List<LogLine.Witnessed>> newest() {
        return session.createNativeQuery("""
                        select w.service, w.epoch, w.batch, w.head, w.sealed_at
                          from (select service, max(batch) as batch from audit_witness group by service) n
                          join audit_witness w on w.service = n.service and w.batch = n.batch
                         order by w.service, w.head
                        """, Tuple.class).getResultList().map(Witnesses::lines);
    }

    /** A page of all that is kept, in the order of services, batches and heads; from the beginning, or after one that is known. */
    @WithTransaction
    Uni<List<LogLine.Witnessed>> after(LogLine.@Nullable Witnessed known, int most) {
        return session.createNativeQuery("""
                        select w.service, w.epoch, w.batch, w.head, w.sealed_at from audit_witness w
                         where (w.service, w.batch, w.head) > (:service, :batch, :head)
                         order by w.service, w.batch, w.head
                        """, Tuple.class)
                .setParameter("service", known == null ? "" : known.of())
                .setParameter("batch", known == null ? 0L : known.batch())
                .setParameter("head", HexFormat.of().parseHex(known == null ? Seal.BEGINNING : known.head()))
                .setMaxResults(most)
                .getResultList()
                .map(Witnesses::lines);
    }

    private static List<LogLine.Witnessed> lines(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new LogLine.Witnessed(
                        row.get("service", String.class),
                        row.get("epoch", Long.class),
                        row.get("batch", Long.class),
                        HexFormat.of().formatHex(row.get("head", byte[].class)),
                        row.get("sealed_at", OffsetDateTime.class).toInstant().toString()))
                .toList();
    }
}
