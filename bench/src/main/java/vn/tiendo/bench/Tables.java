package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.devstack.StackSettings;

/** The tables of one service in a PostgreSQL that runs nothing else, as its migrations make them. */
record Tables(Connection connection) implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("V([0-9._]+?)__.*");

    /** Of the service with this name, without "-service". */
    static Tables of(String service, PostgresServer server) throws IOException, SQLException {
        server.createDatabaseIfMissing(service, service, service);
        Tables tables = new Tables(DriverManager.getConnection(server.jdbcUrl(service), service, service));
        Path root = StackSettings.findRoot();
        tables.migrate(root.resolve("service-kit/src/main/resources/db/kit"));
        tables.migrate(root.resolve(service + "-service/src/main/resources/db/migration"));
        return tables;
    }

    private void migrate(Path directory) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Tables::version, (one, other) -> Arrays.compare(one, other)))
                    .toList()) {
                run(Files.readString(file));
            }
        }
    }

    private static int[] version(Path migration) {
        var version = VERSION.matcher(String.valueOf(migration.getFileName()));
        if (!version.matches()) {
            throw new BenchException(migration + " is no migration");
        }
        return Stream.of(version.group(1).split("[._]"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The first column of every row. */
    List<String> lines(String statement) throws SQLException {
        try (Statement running = connection.createStatement();
                ResultSet row = running.executeQuery(statement)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }

    void run(String script) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(script);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
