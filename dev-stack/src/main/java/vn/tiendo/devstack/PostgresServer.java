package vn.tiendo.devstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL on 127.0.0.1, unpacked from a jar: throw-away for tests, durable for the dev stack. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Databases databases;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
        this.databases = new Databases(server.getPort());
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
                .setServerConfig("listen_addresses", "127.0.0.1")
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
        return databases.port();
    }

    public String jdbcUrl(String database) {
        return databases.jdbcUrl(database);
    }

    /** The address in the form the reactive client wants. */
    public String reactiveUrl(String database) {
        return databases.reactiveUrl(database);
    }

    /** Creates the role and a database that it owns; does nothing about what is there already. */
    public void createDatabaseIfMissing(String database, String user, String password) {
        databases.createIfMissing(database, user, password);
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
