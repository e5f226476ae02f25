package vn.tiendo.reporting.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets reports that are not done with follow obligations that passed to other bodies. */
@ApplicationScoped
public class ReportTakeovers {
    private final Mutiny.Session session;

    ReportTakeovers(Mutiny.Session session) {
        this.session = session;
    }

    /** A draft goes with its obligation; what was handed in stays its reporter's, and goes to the new receiver. */
    @WithTransaction
    public Uni<Void> follow(List<UUID> obligations) {
        return session.createNativeQuery("""
                        update report p set version = p.version + 1, recipient_id = b.recipient_id, via_id = b.via_id,
                               reporter_id = case when p.status in ('DRAFT', 'APPROVED') and b.status = 'OPEN'
                                                  then b.reporter_id else p.reporter_id end
                          from obligation b
                         where b.id = p.obligation_id and b.id = any(cast(:obligations as uuid[]))
                           and p.status <> 'ACCEPTED'
                        """)
                .setParameter("obligations", obligations.toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
