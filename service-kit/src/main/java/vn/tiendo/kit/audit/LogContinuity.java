package vn.tiendo.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether this log is the one that was announced last. After a restore from an older backup it is not: then nothing is
 * sealed, for the same numbers would be used twice, until an operator says that the log goes on from here.
 */
@ApplicationScoped
class LogContinuity {
    private static final Logger LOG = Logger.getLogger(LogContinuity.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final AgroalDataSource database;
    private final Announcements announcements;
    private final Thread thread = Thread.ofVirtual().name("audit-continuity").unstarted(this::lookUntilWhole);
    private volatile boolean whole;
    private volatile @Nullable Announced lost;

    LogContinuity(AgroalDataSource database, Announcements announcements) {
        this.database = database;
        this.announcements = announcements;
    }

    /** The last batch that the tables account for: by holding it, or by saying that it is lost. */
    private record Accounted(long batch, Instant sealedAt) {}

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        registry.gauge("tiendo.audit.held", this, continuity -> continuity.lost == null ? 0 : 1);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /** Whether batches may be sealed: not before the broker was asked, and not while something is lost. */
    boolean isWhole() {
        return whole;
    }

    /** What was announced and is not there any more; empty as a rule. */
    Optional<Announced> lost() {
        return Optional.ofNullable(lost);
    }

    private void lookUntilWhole() {
        for (int attempt = 1; !Thread.currentThread().isInterrupted(); attempt++) {
            try {
                if (look()) {
                    return;
                }
            } catch (SQLException | KafkaException failure) {
                if (attempt == 1) {
                    LOG.warnf("the log is not sealed until the broker was asked for its last batch: %s", failure);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Once something is lost only the tables are asked, for an operator's word. */
    boolean look() throws SQLException {
        Accounted accounted = accounted();
        Announced known = lost;
        Announced newest = known == null
                ? announcements.after(accounted.batch(), accounted.sealedAt()).orElse(null)
                : known;
        if (newest == null || newest.batch() <= accounted.batch()) {
            lost = null;
            whole = true;
        } else if (known == null) {
            lost = newest;
            LOG.errorf(
                    "the activity log ends with batch %d, but batch %d was announced (epoch %d, head %s): it was restored to an"
                            + " older state and is not sealed until an operator says that it goes on",
                    accounted.batch(), newest.batch(), newest.epoch(), newest.head());
        }
        return whole;
    }

    /** As at a start, when nothing is known yet. */
    boolean lookAgain() throws SQLException {
        whole = false;
        lost = null;
        return look();
    }

    private Accounted accounted() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select greatest((select coalesce(max(number), 0) from audit_batch),
                                        (select coalesce(max(lost_batch), 0) from audit_epoch)),
                               coalesce((select max(sealed_at) from audit_batch), to_timestamp(0))
                        """)) {
            row.next();
            return new Accounted(row.getLong(1), row.getTimestamp(2).toInstant());
        }
    }
}
