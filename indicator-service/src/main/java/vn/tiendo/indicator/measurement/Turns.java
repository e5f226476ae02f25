package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

    private final Mutiny.Session session;

    Turns(Mutiny.Session session) {
        this.session = session;
    }

    /** Keeps all reports out while the catalogue and the targets change. */
    public Uni<Void> ofPlan() {
        return lock("select cast(pg_advisory_xact_lock(" + CATALOGUE + ", 0) as text)");
    }

    Uni<Void> ofReporter(UUID reporter) {
        return lock("select cast(pg_advisory_xact_lock_shared(" + CATALOGUE + ", 0) as text)")
                .chain(() -> lock(
                        "select cast(pg_advisory_xact_lock(" + REPORTER + ", " + reporter.hashCode() + ") as text)"));
    }

    private Uni<Void> lock(String sql) {
        return session.createNativeQuery(sql, String.class).getSingleResult().replaceWithVoid();
    }
}
