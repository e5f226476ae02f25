package vn.tiendo.notification.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Deletes what was sent, or never could be, when the log does not hold it any more either. */
@ApplicationScoped
class DeliveryRetention {
    private static final Duration KEPT = Duration.ofDays(100);
    private static final String DELETE = """
            delete from webhook_delivery where id in
                   (select id from webhook_delivery where created_at < ? order by created_at limit 5000)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    DeliveryRetention(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
            int deleted;
            do {
                deleted = statement.executeUpdate();
            } while (deleted > 0);
        }
    }
}
