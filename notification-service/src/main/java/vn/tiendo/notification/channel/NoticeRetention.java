package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Deletes the log of what was told long ago; the notifications themselves stay. */
@ApplicationScoped
class NoticeRetention {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final String DELETE = """
            delete from notice_delivery where id in
                   (select id from notice_delivery where created_at < ? order by created_at limit 5000)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    NoticeRetention(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, Sql.utc(clock.instant().minus(KEPT)));
            int deleted;
            do {
                deleted = statement.executeUpdate();
            } while (deleted > 0);
        }
    }
}
