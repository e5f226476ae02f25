package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    /** Written by tests of plan-service, which fail when these are no longer what it sends. */
    private static final List<String> STATEMENTS =
            List.of("lists-statements.sql", "targets-statements.sql", "coverage-statements.sql");

    private final Tables database;
    private final Path plans;

    private ListsBench(Tables database, Path plans) {
        this.database = database;
        this.plans = plans;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = StackSettings.findRoot();
        Path plans = Files.createDirectories(root.resolve("bench/explain/lists"));
        try (PostgresServer server = PostgresServer.throwAway();
                Tables database = Tables.of("plan", server)) {
            System.out.println("Making 3,355 organisations, 10,001 plans, 101,010 targets, 500,000 tasks");
            database.run(Drafts.resource("lists.sql"));
            ListsBench bench = new ListsBench(database, plans);
            bench.settle();
            for (String statements : STATEMENTS) {
                bench.measure(Drafts.resource(statements));
            }
        }
    }

    /** As a database that has been at work for a while: what everybody sees is marked, which needs that nothing older runs. */
    private void settle() throws SQLException {
        String left = "select count(*) from pg_class where relname in ('plan', 'task', 'target', 'plan_addressee')"
                + " and relallvisible < relpages";
        for (int tries = 0; tries < SETTLING; tries++) {
            database.run("vacuum (analyze)");
            if (database.lines(left).equals(List.of("0"))) {
                return;
            }
        }
        throw new BenchException("the database does not come to rest");
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
        database.run("set work_mem = '%s'; set enable_sort = %s"
                .formatted(facets ? "32MB" : "4MB", facets ? "off" : "on")); // as the service
        for (int i = 0; i < WARM_UP; i++) {
            database.lines(statement);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            database.lines(statement);
            times.add((System.nanoTime() - began) / 1e6);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "%-32s %8.1f ms%n", name, times.get(MEASURED / 2));
        List<String> plan = database.lines("explain (analyze, buffers, costs off) " + statement);
        Files.writeString(plans.resolve(name + ".txt"), String.join("\n", plan) + "\n");
    }
}
