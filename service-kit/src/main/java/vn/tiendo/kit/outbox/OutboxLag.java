package vn.tiendo.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** Gauges {@code tiendo.outbox.pending} (events) and {@code tiendo.outbox.age} (seconds of the oldest one). */
@ApplicationScoped
class OutboxLag {
    private static final long INTERVAL_NANOS = 5_000_000_000L;

    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong();
    private long measuredAt = System.nanoTime() - INTERVAL_NANOS;

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        registry.gauge("tiendo.outbox.pending", pending);
        registry.gauge("tiendo.outbox.age", ageSeconds);
    }

    /** Counts what waits, at most every five seconds; called by the relay's thread alone. */
    void measure(Connection connection) throws SQLException {
        if (System.nanoTime() - measuredAt < INTERVAL_NANOS) {
            return;
        }
        measuredAt = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox"
                                + " where published_at is null")) {
            row.next();
            pending.set(row.getLong(1));
            ageSeconds.set(row.getLong(2));
        }
    }
}
