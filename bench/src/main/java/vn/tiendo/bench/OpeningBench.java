package vn.tiendo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.devstack.StackSettings;

/**
 * Opening what a country owes for a year: reporting-service's statement for 3,321 communes and twelve months, beside an
 * insert of the same rows that are known already. Each round begins with none of them; then the statement runs again and
 * must open nothing. Plans are kept beside this module.
 */
final class OpeningBench {
    private static final int ROUNDS = 7;
    private static final int OWED = 3_321 * 12;

    private final Tables database;
    private final String opening = Drafts.resource("opening-statement.sql");

    private OpeningBench(Tables database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Path plans = Files.createDirectories(StackSettings.findRoot().resolve("bench/explain/opening"));
        try (PostgresServer server = PostgresServer.throwAway();
                Tables database = Tables.of("reporting", server)) {
            database.run(Drafts.resource("opening.sql"));
            database.run("vacuum (analyze)");
            OpeningBench bench = new OpeningBench(database);
            bench.timed(bench.counted(), OWED);
            database.run("create table known as select * from obligation");
            bench.compare(rounds);
            bench.explain("again", plans);
            bench.empty();
            bench.explain("first", plans);
        }
    }

    private void compare(int rounds) throws SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            empty();
            known.add(timed(
                    "with i as (insert into obligation select * from known returning 1) select count(*) from i", OWED));
            empty();
            ours.add(timed(counted(), OWED));
            again.add(timed(counted(), 0));
        }
        print("opening %,d obligations".formatted(OWED), ours);
        print("inserting the same rows", known);
        print("opening them a second time", again);
        System.out.printf(Locale.ROOT, "%-32s %8.2f%n", "ratio", median(known) / median(ours));
    }

    private String counted() {
        return "with i as (" + opening + ") select count(*) from i";
    }

    private double timed(String statement, int expected) throws SQLException {
        long began = System.nanoTime();
        String count = database.lines(statement).getFirst();
        double millis = (System.nanoTime() - began) / 1e6;
        if (!count.equals(String.valueOf(expected))) {
            throw new BenchException("%s rows instead of %d".formatted(count, expected));
        }
        return millis;
    }

    private void empty() throws SQLException {
        database.run("truncate obligation cascade");
    }

    private void explain(String name, Path plans) throws Exception {
        List<String> plan = database.lines("explain (analyze, buffers, costs off) " + opening);
        Files.writeString(plans.resolve(name + ".txt"), String.join("\n", plan) + "\n");
    }

    private static void print(String what, List<Double> times) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %8.0f ms (%.0f–%.0f)%n",
                what,
                median(times),
                times.stream().min(Comparator.naturalOrder()).orElseThrow(),
                times.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
