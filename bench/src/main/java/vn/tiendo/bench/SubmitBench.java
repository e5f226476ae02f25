package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Tokens;

/**
 * Submission of a report with 100 items: reporting-service against one statement that writes the same rows, on the same
 * PostgreSQL, from drafts that nobody touched before. The service stands still while the statement is measured.
 */
final class SubmitBench {
    private static final int CLIENTS = 16;
    private static final double WANTED = 0.5;
    private static final int WARM_UP = 12; // rounds until the compiler of the service has little left to do

    private final Scratch scratch;
    private final Drafts drafts;
    private final Load service;
    private final Pgbench statement;
    private final Tokens tokens;
    private final int size;
    private int next;

    private SubmitBench(Scratch scratch, Drafts drafts, Path script, int size) {
        this.scratch = scratch;
        this.drafts = drafts;
        this.size = size;
        this.service = new Load(scratch.stack().url(Part.REPORTING), CLIENTS);
        String user = Part.REPORTING.label();
        this.statement = new Pgbench(scratch.stack().jdbcUrl(Part.REPORTING), user, script, CLIENTS);
        this.tokens = new Tokens(scratch.stack().url(Part.KEYCLOAK));
    }

    /** Arguments: rounds, submissions per round and side. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int size = (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1200) / CLIENTS * CLIENTS;
        try (var scratch = Scratch.start("submit", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.REPORTING);
                var drafts = new Drafts(scratch.stack().jdbcUrl(Part.REPORTING), Part.REPORTING.label())) {
            int count = size * (WARM_UP + 1 + 2 * rounds);
            System.out.printf("Making %d drafts of 100 items%n", count);
            drafts.create(count);
            new SubmitBench(scratch, drafts, script(scratch), size).run(rounds);
        }
    }

    private void run(int rounds) throws SQLException {
        System.out.printf(
                "%d clients, %d submissions a round and side, after %d of the service to warm up%n",
                CLIENTS, size, WARM_UP);
        for (int round = 0; round < WARM_UP; round++) {
            throughService();
        }
        byStatement();
        Comparison comparison = new Comparison("service", "statement", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(throughService(), byStatement());
        }
        comparison.conclude(WANTED);
        drafts.sizes()
                .forEach((what, ratio) ->
                        System.out.printf(Locale.ROOT, "  bytes of %s, service / statement: %.2f%n", what, ratio));
    }

    private double throughService() throws SQLException {
        int first = claim();
        String head = """
                POST /api/v1/reports/%%s/submit HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Accept: application/json
                If-Match: "0"
                Content-Length: 0

                """.formatted(scratch.stack().url(Part.REPORTING).getAuthority(), tokens.of("approver.vhxh"));
        String request = head.replace("\n", "\r\n");
        return counted(() ->
                service.run(size, n -> request.formatted(Drafts.id(first + n)).getBytes(ISO_8859_1)));
    }

    private double byStatement() throws SQLException {
        int first = claim();
        return counted(() -> {
            try (var paused = new Paused(scratch.process(Part.REPORTING))) {
                return statement.run(first, size);
            }
        });
    }

    /** Each submission must have left one row of each kind, and nothing else may have. */
    private double counted(DoubleSupplier measurement) throws SQLException {
        drafts.awaitPublished();
        Map<String, Long> before = drafts.counts();
        double perSecond = measurement.getAsDouble();
        drafts.counts().forEach((what, after) -> {
            long made = after - before.getOrDefault(what, 0L);
            if (made != size) {
                throw new BenchException("%d submissions made %d rows of %s".formatted(size, made, what));
            }
        });
        return perSecond;
    }

    private int claim() {
        int first = next;
        next += size;
        return first;
    }

    /** pgbench wants a file. */
    private static Path script(Scratch scratch) throws IOException {
        return Files.writeString(scratch.settings().home().resolve("submit.sql"), Drafts.resource("submit.sql"));
    }
}
