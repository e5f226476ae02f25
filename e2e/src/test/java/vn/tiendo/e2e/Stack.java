package vn.tiendo.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.DemoOrganizations;
import vn.tiendo.devstack.DevStack;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.StackSettings;
import vn.tiendo.devstack.client.Api;

/** One whole stack for all tests of this module, on free ports, with the demo organisations; it ends with the JVM. */
final class Stack {
    private static final StackSettings SETTINGS =
            StackSettings.onFreePorts(StackSettings.findRoot(), Path.of("target/stack"));
    private static final DevStack RUNNING = start();

    private Stack() {}

    private static DevStack start() {
        DevStack stack = DevStack.start(SETTINGS);
        DemoOrganizations.createMissing(Api.at(stack.url(Part.GATEWAY), stack.url(Part.KEYCLOAK)));
        return stack;
    }

    static DevStack running() {
        return RUNNING;
    }

    static Api api() {
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
    static long count(Part service, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(RUNNING.jdbcUrl(service), service.label(), service.label());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }
}
