package vn.tiendo.notification.change;

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

/** Deletes the oldest part of the log, in batches; a cursor stays good for 90 days, and ten more for those on the way. */
@ApplicationScoped
class ChangeRetention {
    private static final Duration KEPT = Duration.ofDays(100);
    private static final int BATCH = 5_000;
    /** Deletions of readers, rows and the memory of it are one statement: a cursor leads nowhere from then on, not before. */
    private static final String DELETE = """
            with expired as materialized (
              select position from change where recorded_at < ? order by position limit ?
            ), readers as (
              delete from change_reader r using expired where r.position = expired.position
            ), entries as (
              delete from change c using expired where c.position = expired.position
            )
            update change_horizon set deleted_to = greatest(deleted_to, (select max(position) from expired))
             where exists (select 1 from expired)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    ChangeRetention(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until nothing old is left. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, before);
            statement.setInt(2, BATCH);
            int deleted;
            do {
                deleted = statement.executeUpdate();
            } while (deleted > 0);
        }
    }
}
