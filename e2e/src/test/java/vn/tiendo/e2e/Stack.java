package vn.tiendo.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.DemoOrganizations;
import vn.tiendo.devstack.DevStack;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.StackSettings;
import vn.tiendo.devstack.client.Api;

/** One whole stack for all tests of this module, on free ports, with the demo organisations; it ends with the JVM. */
public final class Stack {
    private static final StackSettings SETTINGS =
            StackSettings.onFreePorts(StackSettings.findRoot(), Path.of("target/stack"));
    private static final DevStack RUNNING = start();

    private Stack() {}

    private static DevStack start() {
        DevStack stack = DevStack.start(SETTINGS);
        DemoOrganizations.createMissing(Api.at(stack.url(Part.GATEWAY), stack.url(Part.KEYCLOAK)));
        return stack;
    }

    public static DevStack running() {
        return RUNNING;
    }

    public static Api api() {
        return Api.at(RUNNING.url(Part.GATEWAY), RUNNING.url(Part.KEYCLOAK));
    }

    /** The text of a real plan when the shared folder lies beside the repository, else null: the project's own sample. */
    static @Nullable Path realPlan() {
        Path plan = SETTINGS.root()
                .resolve("../shared/plans/tinh-uy-quy-iv-2025.txt")
                .normalize();
        return Files.isReadable(plan) ? plan : null;
    }

    /** One number from a service's own database, to see what no API should have to show. */
    public static long count(Part service, String sql) {
        return (Long) rows(service, "select cast((" + sql + ") as bigint) as n")
                .getFirst()
                .get("n");
    }

    /** Rows of a service's own database, by column; an array comes as a list. */
    public static List<Map<String, Object>> rows(Part service, String sql) {
        try (Connection connection = connection(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    columns.put(
                            row.getMetaData().getColumnLabel(i),
                            value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value);
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** A fact that no API can bring about yet. */
    public static void write(Part service, String sql) {
        try (Connection connection = connection(service);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** To a service's own database, for what takes a transaction of the test's own. */
    static Connection connection(Part service) throws SQLException {
        return DriverManager.getConnection(RUNNING.jdbcUrl(service), service.label(), service.label());
    }
}
