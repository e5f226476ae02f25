package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who waits for whom, until the end of the transaction. Reports of one organisation are taken in one after the other, and none
 * while a plan is being taken in: otherwise a report could look for an indicator, and the plan for waiting reports, and neither
 * see the other.
 */
@ApplicationScoped
public class Turns {
    private static final int CATALOGUE = 0x636174;
    private static final int REPORTER = 0x726570;
    private static final int MOST = 200;

    private final Mutiny.Session session;

    Turns(Mutiny.Session session) {
        this.session = session;
    }

    /** Keeps all reports out while the catalogue and the targets change. */
    public Uni<Void> ofPlan() {
        return lock("select cast(pg_advisory_xact_lock(" + CATALOGUE + ", 0) as text)");
    }

    Uni<Void> ofReporter(UUID reporter) {
        return ofReporters(List.of(reporter));
    }

    /** Of very many at once each waits for all others: PostgreSQL keeps only some thousands of locks. */
    public Uni<Void> ofReporters(Collection<UUID> reporters) {
        List<Integer> turns =
                reporters.stream().map(UUID::hashCode).distinct().sorted().toList();
        if (turns.size() > MOST) {
            return ofPlan();
        }
        return lock("select cast(pg_advisory_xact_lock_shared(" + CATALOGUE + ", 0) as text)")
                .chain(() -> lock(turns.stream()
                        .map(turn -> "select cast(pg_advisory_xact_lock(" + REPORTER + ", " + turn + ") as text)")
                        .collect(Collectors.joining(" union all "))));
    }

    private Uni<Void> lock(String sql) {
        return session.createNativeQuery(sql, String.class).getResultList().replaceWithVoid();
    }
}
