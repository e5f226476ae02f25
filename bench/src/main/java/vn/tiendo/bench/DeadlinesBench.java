package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.devstack.StackSettings;

/**
 * The sweep of a million open deadlines: notification-service's statement, turn by turn as the service runs it, beside a
 * loop in the database that knows the ladder. Each side takes rungs of its own, which are due at no other time, and writes
 * the same rows. Then the sweep when nothing is due. Plans are kept beside this module.
 */
final class DeadlinesBench {
    private static final int ROUNDS = 5;
    private static final int BATCH = 500;
    /** Of the thousand due moments, with a thousand deadlines each; some are left for the plans. */
    private static final int MOMENTS = 50;

    private static final int IDLE = 1_000;
    private static final Instant FIRST = Instant.parse("2040-06-08T17:00:00Z");
    private static final List<String> WRITTEN = List.of("reminder", "notification", "outbox");

    private final Tables database;
    private final String turn;
    private final String loop = Drafts.resource("sweep-loop.sql");
    private Instant swept = FIRST.minusSeconds(60);

    private DeadlinesBench(Tables database, String turn) {
        this.database = database;
        this.turn = turn;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Path root = StackSettings.findRoot();
        Path plans = Files.createDirectories(root.resolve("bench/explain/deadlines"));
        String turn = Files.readString(root.resolve("notification-service/src/main/resources/sql/sweep.sql"));
        try (PostgresServer server = PostgresServer.throwAway();
                Tables database = Tables.of("notification", server)) {
            database.run(Drafts.resource("deadlines.sql"));
            database.run("vacuum (analyze)");
            DeadlinesBench bench = new DeadlinesBench(database, turn);
            bench.compare(rounds);
            bench.idle();
            bench.explain("idle", plans);
            bench.next();
            bench.explain("turn", plans);
        }
    }

    private void compare(int rounds) throws SQLException {
        Comparison comparison = new Comparison("sweep", "loop", System.out);
        // both are warm: the service sweeps twice a second
        timed(this::sweep);
        timed(this::loop);
        for (int round = 0; round < rounds; round++) {
            double ours = timed(this::sweep);
            comparison.round(ours, timed(this::loop));
        }
        comparison.conclude(0.5);
    }

    private interface Side {
        void run() throws SQLException;
    }

    /** Rungs per second; each must have been written once, and nothing else. */
    private double timed(Side side) throws SQLException {
        int rungs = next();
        List<Long> before = counts();
        long began = System.nanoTime();
        side.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Long> after = counts();
        for (int table = 0; table < WRITTEN.size(); table++) {
            long grown = after.get(table) - before.get(table);
            if (grown != rungs) {
                throw new BenchException("%d rows in %s instead of %d".formatted(grown, WRITTEN.get(table), rungs));
            }
        }
        return rungs / seconds;
    }

    /** Goes on to where as many more are due; returns how many. */
    private int next() {
        swept = swept.plus(Duration.ofMinutes(MOMENTS));
        return MOMENTS * 1_000;
    }

    private void sweep() throws SQLException {
        int claimed;
        do {
            claimed = turn();
        } while (claimed > 0);
    }

    private int turn() throws SQLException {
        OffsetDateTime now = swept.atOffset(ZoneOffset.UTC);
        try (PreparedStatement statement = database.connection().prepareStatement(turn)) {
            statement.setObject(1, now);
            statement.setObject(2, now);
            statement.setInt(3, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt("claimed");
            }
        }
    }

    private void loop() throws SQLException {
        database.run(loop.replace(":now", literal()));
    }

    private void idle() throws SQLException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            long began = System.nanoTime();
            if (turn() != 0) {
                throw new BenchException("something was due");
            }
            times.add((System.nanoTime() - began) / 1e6);
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "idle sweep of %s open: median %.2f ms, 99 of 100 below %.2f ms; wanted: 5 ms%n",
                database.lines("select count(*) from deadline where next_at is not null")
                        .getFirst(),
                sorted.get(IDLE / 2),
                sorted.get(IDLE * 99 / 100));
    }

    private void explain(String name, Path plans) throws SQLException, IOException {
        String filled = turn.replaceFirst("\\?", literal())
                .replaceFirst("\\?", literal())
                .replaceFirst("limit \\?", "limit " + BATCH);
        List<String> plan = database.lines("explain (analyze, buffers, costs off) " + filled);
        Files.writeString(plans.resolve(name + ".txt"), String.join("\n", plan) + "\n");
    }

    private List<Long> counts() throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String table : WRITTEN) {
            counts.add(
                    Long.valueOf(database.lines("select count(*) from " + table).getFirst()));
        }
        return counts;
    }

    private String literal() {
        return "timestamptz '" + swept + "'";
    }
}
