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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.devstack.StackSettings;

/**
 * Lists at the size of the country: plan-service's statements against 500,000 tasks of 10,000 plans, as a commune, a province
 * and an auditor read them; the targets of a plan with a thousand; and who of 3,321 communes has taken twenty targets up. Each runs three times to warm up and is then explained; the plans are kept beside this module.
 */
final class ListsBench {
    private static final int WARM_UP = 3;
    private static final int MEASURED = 5;
    private static final int SETTLING = 20;
    private static final Pattern NAMED = Pattern.compile("(?m)^-- @(.+)$");
    private static final Pattern VERSION = Pattern.compile("V([0-9.]+)__.*");

    /** Written by tests of plan-service, which fail when these are no longer what it sends. */
    private static final List<String> STATEMENTS =
            List.of("lists-statements.sql", "targets-statements.sql", "coverage-statements.sql");

    private final Connection database;
    private final Path plans;

    private ListsBench(Connection database, Path plans) {
        this.database = database;
        this.plans = plans;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = StackSettings.findRoot();
        Path plans = Files.createDirectories(root.resolve("bench/explain/lists"));
        try (PostgresServer server = PostgresServer.throwAway()) {
            server.createDatabaseIfMissing("plan", "plan", "plan");
            try (Connection database = DriverManager.getConnection(server.jdbcUrl("plan"), "plan", "plan")) {
                ListsBench bench = new ListsBench(database, plans);
                bench.migrate(root.resolve("service-kit/src/main/resources/db/kit"));
                bench.migrate(root.resolve("plan-service/src/main/resources/db/migration"));
                System.out.println("Making 3,355 organisations, 10,001 plans, 101,010 targets, 500,000 tasks");
                bench.run(Drafts.resource("lists.sql"));
                bench.settle();
                for (String statements : STATEMENTS) {
                    bench.measure(Drafts.resource(statements));
                }
            }
        }
    }

    /** As a database that has been at work for a while: what everybody sees is marked, which needs that nothing older runs. */
    private void settle() throws SQLException {
        String left = "select count(*) from pg_class where relname in ('plan', 'task', 'target', 'plan_addressee')"
                + " and relallvisible < relpages";
        for (int tries = 0; tries < SETTLING; tries++) {
            run("vacuum (analyze)");
            if (lines(left).equals(List.of("0"))) {
                return;
            }
        }
        throw new BenchException("the database does not come to rest");
    }

    private void migrate(Path directory) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(ListsBench::version, (one, other) -> Arrays.compare(one, other)))
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
        return Stream.of(version.group(1).split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private void measure(String statements) throws SQLException, IOException {
        String[] bodies = NAMED.split(statements);
        List<String> names = NAMED.matcher(statements)
                .results()
                .map(name -> name.group(1).strip())
                .toList();
        for (int nth = 0; nth < names.size(); nth++) {
            measure(names.get(nth), bodies[nth + 1].strip().replaceAll(";$", ""));
        }
    }

    private void measure(String name, String statement) throws SQLException, IOException {
        boolean facets = name.startsWith("facets");
        run("set work_mem = '%s'; set enable_sort = %s"
                .formatted(facets ? "32MB" : "4MB", facets ? "off" : "on")); // as the service
        for (int i = 0; i < WARM_UP; i++) {
            lines(statement);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            lines(statement);
            times.add((System.nanoTime() - began) / 1e6);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "%-32s %8.1f ms%n", name, times.get(MEASURED / 2));
        List<String> plan = lines("explain (analyze, buffers, costs off) " + statement);
        Files.writeString(plans.resolve(name + ".txt"), String.join("\n", plan) + "\n");
    }

    private List<String> lines(String statement) throws SQLException {
        try (Statement running = database.createStatement();
                ResultSet row = running.executeQuery(statement)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }

    private void run(String script) throws SQLException {
        try (Statement running = database.createStatement()) {
            running.execute(script);
        }
    }
}
