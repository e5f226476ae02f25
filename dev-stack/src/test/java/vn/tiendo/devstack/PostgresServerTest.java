package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path directory;

    @Test
    void throwAwayServerServesDatabasesOfTheirOwnUsers() throws SQLException {
        try (var server = PostgresServer.throwAway()) {
            server.createDatabaseIfMissing("plan", "plan_user", "secret");
            server.createDatabaseIfMissing("plan", "plan_user", "secret");

            assertEquals("plan_user", query(server, "select current_user"));
        }
    }

    @Test
    void durableServerFlushesAndKeepsItsDataOverARestart() throws SQLException {
        int port = Ports.free();
        try (var server = PostgresServer.durable(directory, port)) {
            server.createDatabaseIfMissing("plan", "plan_user", "secret");
            execute(server, "create table note (body text)");
            execute(server, "insert into note values ('kept')");
            assertEquals("on", query(server, "select current_setting('fsync')"));
            assertEquals("on", query(server, "select current_setting('synchronous_commit')"));
        }

        try (var server = PostgresServer.durable(directory, port)) {
            assertEquals("kept", query(server, "select body from note"));
            assertEquals(port, server.port());
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("plan"), "plan_user", "secret");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("plan"), "plan_user", "secret");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
