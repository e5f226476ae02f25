package vn.tiendo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Tokens;

/** All measurements of a country as one CSV: through {@code GET /measurements/export}, and by COPY of the same columns in the same order. */
final class ExportBench {
    private static final int WARM_UP = 4;
    private static final int INDICATORS = 31;

    private final Scratch scratch;
    private final Connection database;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();

    private ExportBench(Scratch scratch, Connection database) {
        this.scratch = scratch;
        this.database = database;
        this.tokens = new Tokens(scratch.stack().url(Part.KEYCLOAK));
    }

    /** Argument: rounds. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        String user = Part.INDICATOR.label();
        try (var scratch = Scratch.start("export", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.INDICATOR);
                Connection database =
                        DriverManager.getConnection(scratch.stack().jdbcUrl(Part.INDICATOR), user, user)) {
            try (Statement statement = database.createStatement()) {
                statement.execute(Drafts.resource("country.sql")
                        .replace(":indicators", Integer.toString(INDICATORS))
                        .replace("generate_series(0, 59)", "generate_series(0, 1)"));
                statement.execute("vacuum analyze");
            }
            new ExportBench(scratch, database).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            throughService();
        }
        byCopy();
        Comparison comparison = new Comparison("service", "COPY", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(throughService().perSecond(), byCopy().perSecond());
        }
        if (throughService().lines() != byCopy().lines()) {
            throw new BenchException("the files have not the same lines");
        }
        comparison.conclude();
    }

    private record Sent(long lines, double seconds) {
        double perSecond() {
            return lines / seconds;
        }
    }

    private Sent throughService() throws IOException, InterruptedException {
        URI address = scratch.stack().url(Part.INDICATOR).resolve("/api/v1/measurements/export?format=CSV");
        String token = tokens.ofClient("lgsp", "lgsp-secret");
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new BenchException("the export is answered with " + answer.statusCode());
        }
        Lines lines = new Lines();
        try (InputStream body = answer.body()) {
            body.transferTo(lines);
        }
        return lines.since(began);
    }

    private Sent byCopy() throws IOException, SQLException {
        try (var paused = new Paused(scratch.process(Part.INDICATOR))) {
            Lines lines = new Lines();
            long began = System.nanoTime();
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(Drafts.resource("export.sql"), lines);
            return lines.since(began);
        }
    }

    /** Counts them and keeps nothing. */
    private static final class Lines extends OutputStream {
        private long count;

        @Override
        public void write(int one) {
            count += one == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
        }

        Sent since(long began) {
            return new Sent(count, (System.nanoTime() - began) / 1e9);
        }
    }
}
