package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.evidence.scan.ScannerConfig;

/** Files that wait for the malware scanner, one at a time and each by one instance of the service. */
@ApplicationScoped
class WaitingScans {
    /** Of the steps around the scan itself. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final Mutiny.Session session;
    private final ScannerConfig scanning;
    private final Clock clock;

    WaitingScans(Mutiny.Session session, ScannerConfig scanning, Clock clock) {
        this.session = session;
        this.scanning = scanning;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Boolean> any() {
        return session.createNativeQuery("""
                        select 1 from evidence e
                         where e.state = 'SCANNING' and (e.scan_after is null or e.scan_after < :now) limit 1
                        """, Integer.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /** The one that waits longest, left to the caller until it must be over; none when nobody waits. */
    @WithTransaction
    Uni<List<Evidence>> claim() {
        return session.createNativeQuery("""
                        update evidence set scan_after = :until
                         where id = (select e.id from evidence e
                                      where e.state = 'SCANNING' and (e.scan_after is null or e.scan_after < :now)
                                      order by e.scan_after nulls first, e.id limit 1 for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter(
                        "until", clock.instant().plus(scanning.laterPatience()).plus(SLACK))
                .setParameter("now", clock.instant())
                .getResultList()
                .chain(this::load);
    }

    private Uni<List<Evidence>> load(List<UUID> ids) {
        return session.createNativeQuery(
                        "select " + Evidence.COLUMNS + " from evidence e where e.id = any(cast(:ids as uuid[]))",
                        Evidence.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
