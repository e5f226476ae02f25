package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Tokens;

/**
 * Roll-ups of a country: one indicator of 34 provinces over 60 months, read through indicator-service and by one statement on
 * the same rows; before that, all of them counted anew, beside a sequential scan of the measurements.
 */
final class RollupBench {
    private static final int CLIENTS = 4;
    private static final double WANTED = 0.5;
    private static final int WARM_UP = 8;
    private static final double MOST_SCANS = 6;

    private final Scratch scratch;
    private final Load service;
    private final Statements statement;
    private final Tokens tokens;
    private final int requests;
    private final int indicators;

    private RollupBench(Scratch scratch, int requests, int indicators) {
        this.scratch = scratch;
        this.requests = requests;
        this.indicators = indicators;
        this.service = new Load(scratch.stack().url(Part.INDICATOR), CLIENTS);
        this.statement = new Statements(
                scratch.stack().jdbcUrl(Part.INDICATOR),
                Part.INDICATOR.label(),
                List.of(Drafts.resource("rollup.sql")),
                CLIENTS);
        this.tokens = new Tokens(scratch.stack().url(Part.KEYCLOAK));
    }

    /** Arguments: rounds, requests per round and side, indicators (100 make 19.9 million measurements). */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int requests = (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400) / CLIENTS * CLIENTS;
        int indicators = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        try (var scratch = Scratch.start("rollup", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.INDICATOR)) {
            rebuild(scratch, indicators);
            new RollupBench(scratch, requests, indicators).run(rounds);
        }
    }

    /** The service stands still: its own check would read the same tables. */
    private static void rebuild(Scratch scratch, int indicators) throws SQLException {
        String user = Part.INDICATOR.label();
        try (var paused = new Paused(scratch.process(Part.INDICATOR));
                Connection database =
                        DriverManager.getConnection(scratch.stack().jdbcUrl(Part.INDICATOR), user, user);
                Statement statement = database.createStatement()) {
            System.out.printf("Making %d measurements%n", indicators * 3321L * 60);
            statement.execute(Drafts.resource("country.sql").replace(":indicators", Integer.toString(indicators)));
            statement.execute("vacuum analyze");
            for (int round = 0; round < 3; round++) {
                double scan = seconds(statement, "select count(*), sum(value) from measurement where valid_to is null");
                double rebuild = seconds(statement, "select rollup_rebuild(null)");
                System.out.printf(
                        Locale.ROOT,
                        "scan %.2f s, rebuild %.2f s: %.1f scans; wanted: at most %.0f%n",
                        scan,
                        rebuild,
                        rebuild / scan,
                        MOST_SCANS);
            }
            statement.execute("vacuum analyze rollup");
        }
    }

    private static double seconds(Statement statement, String sql) throws SQLException {
        long began = System.nanoTime();
        statement.execute(sql);
        return (System.nanoTime() - began) / 1e9;
    }

    private void run(int rounds) {
        System.out.printf("%d clients, %d reads a round and side%n", CLIENTS, requests);
        for (int round = 0; round < WARM_UP; round++) {
            throughService();
        }
        for (int round = 0; round < 3; round++) {
            byStatement();
        }
        Comparison comparison = new Comparison("service", "statement", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(throughService(), byStatement());
        }
        comparison.conclude(WANTED);
    }

    private double throughService() {
        String request = """
                GET /api/v1/rollups?indicator=BENCH.%%d&organization=H35&of=CHILDREN&from=2021-01-01&to=2025-12-31 HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Accept: application/json

                """.formatted(scratch.stack().url(Part.INDICATOR).getAuthority(), tokens.of("admin"))
                .replace("\n", "\r\n");
        return service.run(requests, n -> request.formatted(1 + n % indicators).getBytes(ISO_8859_1));
    }

    private double byStatement() {
        try (var paused = new Paused(scratch.process(Part.INDICATOR))) {
            return statement.run(requests, n -> "BENCH." + (1 + n % indicators));
        }
    }
}
