package vn.tiendo.notification.sweep;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reaches every rung whose moment has come. Safe to run anywhere, any number of times, at once: a rung is claimed under
 * a row lock, and {@code reminder} holds one row for each that was reached.
 */
@ApplicationScoped
class Sweep {
    static final int BATCH = 500;

    private final AgroalDataSource database;
    private final String statement = Statements.text("/sql/sweep.sql");

    Sweep(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Sweeps until nothing is due at {@code now}, oldest first; returns how many rungs were reached. A turn reaches one
     * rung of a deadline: after a time away its acts come one after the other.
     */
    int run(Instant now) throws SQLException {
        int sent = 0;
        Turn turn;
        do {
            turn = turn(now);
            sent += turn.sent();
        } while (turn.claimed() > 0);
        return sent;
    }

    /** One statement with auto-commit: all of a turn is kept, or nothing. */
    private Turn turn(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            OffsetDateTime moment = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
            query.setObject(1, moment);
            query.setObject(2, moment);
            query.setInt(3, BATCH);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Turn(row.getInt("claimed"), row.getInt("sent"));
            }
        }
    }

    private record Turn(int claimed, int sent) {}
}
