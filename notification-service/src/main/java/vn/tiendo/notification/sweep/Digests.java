package vn.tiendo.notification.sweep;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends the digests whose moment has come, each as one notification. Safe to run anywhere, at once. */
@ApplicationScoped
class Digests {
    private static final int BATCH = 200;

    private final AgroalDataSource database;
    private final String claim = Statements.text("/sql/digest-claim.sql");
    private final String send = Statements.text("/sql/digest-send.sql");

    Digests(AgroalDataSource database) {
        this.database = database;
    }

    /** Sends until no digest is due at {@code now}; returns how many notifications that made. */
    int run(Instant now) throws SQLException {
        int told = 0;
        int closed;
        do {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    List<UUID> digests = claim(connection, now);
                    closed = digests.size();
                    told += closed == 0 ? 0 : send(connection, digests, now);
                    connection.commit();
                } catch (SQLException failure) {
                    connection.rollback();
                    throw failure;
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        } while (closed == BATCH);
        return told;
    }

    private List<UUID> claim(Connection connection, Instant now) throws SQLException {
        List<UUID> digests = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setObject(1, moment(now));
            statement.setObject(2, moment(now));
            statement.setInt(3, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    digests.add(row.getObject(1, UUID.class));
                }
            }
        }
        return digests;
    }

    private int send(Connection connection, List<UUID> digests, Instant now) throws SQLException {
        Array ids = connection.createArrayOf("uuid", digests.toArray());
        try (PreparedStatement statement = connection.prepareStatement(send)) {
            statement.setArray(1, ids);
            statement.setObject(2, moment(now));
            return statement.executeUpdate();
        } finally {
            ids.free();
        }
    }

    private static OffsetDateTime moment(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
