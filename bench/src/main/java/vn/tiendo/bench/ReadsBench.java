package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Tokens;

/** What frontends read: series, dashboards and rankings, through indicator-service and by hand-written SQL on the same rows. */
final class ReadsBench {
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 5;
    private static final double WANTED = 0.5;
    private static final int INDICATORS = 3;
    private static final int PROVINCES = 34;

    private final Scratch scratch;
    private final int rounds;
    private final int reads;
    private final String token;

    private ReadsBench(Scratch scratch, int rounds, int reads) {
        this.scratch = scratch;
        this.rounds = rounds;
        this.reads = reads;
        this.token = new Tokens(scratch.stack().url(Part.KEYCLOAK)).of("admin");
    }

    /** Arguments: rounds, reads per round and side of a series; of the others, which are dearer, a tenth of them. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int reads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        try (var scratch = Scratch.start("reads", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.INDICATOR)) {
            fill(scratch);
            ReadsBench bench = new ReadsBench(scratch, rounds, reads);
            bench.compare(
                    "series of a commune, 60 months",
                    "/api/v1/series?from=2021-01-01&to=2025-12-31&limit=200&indicator=BENCH.1&organization=",
                    List.of("series.sql", "series-targets.sql"),
                    reads,
                    n -> "P%d.C%d".formatted(1 + n % PROVINCES, n % PROVINCES + PROVINCES * (1 + n / PROVINCES % 90)));
            bench.compare(
                    "dashboard of a province",
                    "/api/v1/dashboards/%s?indicator=BENCH.1",
                    List.of("dashboard.sql", "dashboard-indicator.sql", "ranking.sql"),
                    reads / 10,
                    n -> "P" + (1 + n % PROVINCES));
            bench.compare(
                    "ranking of the communes of a province",
                    "/api/v1/rankings?profile=BENCH&limit=200&organization=",
                    List.of("ranking.sql"),
                    reads / 10,
                    n -> "P" + (1 + n % PROVINCES));
        }
    }

    /** The service stands still: its own check would read the same tables. */
    private static void fill(Scratch scratch) throws SQLException {
        String user = Part.INDICATOR.label();
        try (var paused = new Paused(scratch.process(Part.INDICATOR));
                Connection database =
                        DriverManager.getConnection(scratch.stack().jdbcUrl(Part.INDICATOR), user, user);
                Statement statement = database.createStatement()) {
            statement.execute(Drafts.resource("country.sql").replace(":indicators", Integer.toString(INDICATORS)));
            statement.execute(Drafts.resource("work.sql"));
            statement.execute("select rollup_rebuild(null)");
            statement.execute("vacuum analyze");
        }
    }

    private void compare(String what, String path, List<String> resources, int count, IntFunction<String> body) {
        System.out.printf("%s: %d clients, %d reads a round and side%n", what, CLIENTS, count);
        Load service = new Load(scratch.stack().url(Part.INDICATOR), CLIENTS);
        Statements statements = new Statements(
                scratch.stack().jdbcUrl(Part.INDICATOR),
                Part.INDICATOR.label(),
                resources.stream().map(Drafts::resource).toList(),
                CLIENTS);
        for (int round = 0; round < WARM_UP; round++) {
            throughService(service, path, count, body);
        }
        byStatements(statements, count, body);
        Comparison comparison = new Comparison("service", "statements", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(throughService(service, path, count, body), byStatements(statements, count, body));
        }
        comparison.conclude(WANTED);
    }

    private double throughService(Load service, String path, int count, IntFunction<String> body) {
        return service.run(count, n -> request(path, body.apply(n)).getBytes(ISO_8859_1));
    }

    private String request(String path, String body) {
        return """
                GET %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Accept: application/json

                """.formatted(
                        path.contains("%s") ? path.replace("%s", body) : path + body,
                        scratch.stack().url(Part.INDICATOR).getAuthority(),
                        token)
                .replace("\n", "\r\n");
    }

    private double byStatements(Statements statements, int count, IntFunction<String> body) {
        try (var paused = new Paused(scratch.process(Part.INDICATOR))) {
            return statements.run(count / CLIENTS * CLIENTS, body);
        }
    }
}
