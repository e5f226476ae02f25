package vn.tiendo.devstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of one PostgreSQL server on 127.0.0.1, each owned by a role of its own. */
record Databases(int port) {
    static final String SUPERUSER = "postgres";

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The address in the form the reactive client wants. */
    String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    boolean ready() {
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    void createIfMissing(String database, String user, String password) {
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", user)) {
                run(connection, "create role \"%s\" login password '%s'".formatted(user, password));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                run(connection, "create database \"%s\" owner \"%s\"".formatted(database, user));
            }
        } catch (SQLException e) {
            throw new StackException(
                    "PostgreSQL on port %d refused to create database %s: %s".formatted(port, database, e.getMessage()),
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
}
