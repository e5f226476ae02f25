package vn.tiendo.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Many clients that each ask the same statements, prepared once, over and over, and take every value of every row as what it is: a
 * number, a day, an id. Who answers a question by hand-written SQL has to do that much.
 */
final class Statements {
    private final String jdbcUrl;
    private final String user;
    private final List<String> statements;
    private final int clients;

    /** @param statements their parameters all take the same text */
    Statements(String jdbcUrl, String user, List<String> statements, int clients) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.statements = statements;
        this.clients = clients;
    }

    /** What one client read, so that nothing is left out as unused. */
    private record Read(long rows, int hash) {}

    /** Each client its share of {@code count} askings; askings of all statements per second. */
    double run(int count, IntFunction<String> parameter) {
        int each = count / clients;
        List<Connection> connections = connect();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long began = System.nanoTime();
            List<Future<Read>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * each;
                Connection connection = connections.get(client);
                working.add(threads.submit(() -> ask(connection, first, each, parameter)));
            }
            for (Future<Read> one : working) {
                if (one.get().rows() == 0) {
                    throw new BenchException("the statements give no rows");
                }
            }
            return each * clients / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException failure) {
            throw new BenchException("a statement failed: " + failure.getCause(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", stopped);
        } finally {
            connections.forEach(Statements::close);
        }
    }

    private Read ask(Connection connection, int first, int each, IntFunction<String> parameter) throws SQLException {
        Map<PreparedStatement, Integer> prepared = new LinkedHashMap<>();
        for (String sql : statements) {
            prepared.put(connection.prepareStatement(sql), (int)
                    sql.chars().filter(one -> one == '?').count());
        }
        long rows = 0;
        int hash = 0;
        for (int n = first; n < first + each; n++) {
            for (Map.Entry<PreparedStatement, Integer> one : prepared.entrySet()) {
                for (int i = 1; i <= one.getValue(); i++) {
                    one.getKey().setString(i, parameter.apply(n));
                }
                try (ResultSet answer = one.getKey().executeQuery()) {
                    int[] types = types(answer.getMetaData());
                    while (answer.next()) {
                        hash = 31 * hash + value(answer, types);
                        rows++;
                    }
                }
            }
        }
        return new Read(rows, hash);
    }

    private static int[] types(ResultSetMetaData columns) throws SQLException {
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = "uuid".equals(columns.getColumnTypeName(i + 1)) ? Types.OTHER : columns.getColumnType(i + 1);
        }
        return types;
    }

    private static int value(ResultSet row, int[] types) throws SQLException {
        int hash = 0;
        for (int i = 0; i < types.length; i++) {
            Object value = switch (types[i]) {
                case Types.OTHER -> row.getObject(i + 1, UUID.class);
                case Types.DATE -> row.getObject(i + 1, LocalDate.class);
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(i + 1, OffsetDateTime.class);
                case Types.NUMERIC -> row.getObject(i + 1, BigDecimal.class);
                case Types.INTEGER, Types.BIGINT -> row.getLong(i + 1);
                case Types.BIT, Types.BOOLEAN -> row.getBoolean(i + 1);
                default -> row.getString(i + 1);
            };
            hash += value == null ? 0 : value.hashCode();
        }
        return hash;
    }

    private List<Connection> connect() {
        try {
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                connections.add(DriverManager.getConnection(jdbcUrl + "?prepareThreshold=1", user, user));
            }
            return connections;
        } catch (SQLException refused) {
            throw new BenchException("the database does not take %d connections".formatted(clients), refused);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // nothing is asked of it any more
        }
    }
}
