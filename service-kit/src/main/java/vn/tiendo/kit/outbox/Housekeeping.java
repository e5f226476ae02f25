package vn.tiendo.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Deletes what has served its time: published events, ids of events received, answers kept for repeated requests. */
@ApplicationScoped
class Housekeeping {
    private final AgroalDataSource database;

    Housekeeping(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from outbox where published_at < now() - interval '7 days'");
            // longer than any topic keeps an event that could be delivered once more
            statement.executeUpdate("delete from inbox where received_at < now() - interval '100 days'");
            statement.executeUpdate("delete from idempotency_key where created_at < now() - interval '7 days'");
        }
    }
}
