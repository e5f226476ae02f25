package vn.tiendo.devstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL on 127.0.0.1, unpacked from a jar: throw-away for tests, durable for the dev stack. */
public final class PostgresServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A fresh, fast server on a random port; its data is gone, and not even flushed, when it is closed. */
    public static PostgresServer throwAway() {
        return start(common().setCleanDataDirectory(true), "for a test");
    }

    /** A server that keeps its data under {@code directory} and loses no acknowledged write. */
    public static PostgresServer durable(Path directory, int port) {
        var builder = common().setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("bin").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        return start(builder, "on port " + port);
    }

    private static EmbeddedPostgres.Builder common() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB");
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, String where) {
        try {
            return new PostgresServer(builder.start());
        } catch (IOException | IllegalStateException e) {
            throw new StackException("PostgreSQL did not start %s: %s".formatted(where, e.getMessage()), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port(), database);
    }

    /** The address in the form the reactive client wants. */
    public String reactiveUrl(String database) {
        return "postgresql://%s:%d/%s".formatted(HOST, port(), database);
    }

    /** Creates the role and a database that it owns; does nothing about what is there already. */
    public void createDatabaseIfMissing(String database, String user, String password) {
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", user)) {
                run(connection, "create role \"%s\" login password '%s'".formatted(user, password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                run(connection, "create database \"%s\" owner \"%s\"".formatted(database, user));
            }
        } catch (SQLException e) {
            throw new StackException(
                    "PostgreSQL on port %d refused to create database %s: %s"
                            .formatted(port(), database, e.getMessage()),
                    e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL on port %d did not stop: %s".formatted(port(), e.getMessage()), e);
        }
    }
}
