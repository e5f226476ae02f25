package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Tokens;

/**
 * A file of 100,000 new measurements: through {@code POST /measurement-imports} until it is DONE, and by COPY into a temporary
 * table and an upsert into the same table, with the same roll-ups kept by the same triggers.
 */
final class ImportBench {
    private static final double WANTED = 0.6;
    private static final int WARM_UP = 5;
    /** Milliseconds between two looks at how far it has come: each is work for the service, and what is measured is the reading. */
    private static final int LOOK = 100;

    private static final int INDICATORS = 31;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");

    private final Scratch scratch;
    private final Connection database;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int rows;
    private LocalDate window = LocalDate.of(2000, 1, 15);

    private ImportBench(Scratch scratch, Connection database, int rows) {
        this.scratch = scratch;
        this.database = database;
        this.rows = rows;
        this.tokens = new Tokens(scratch.stack().url(Part.KEYCLOAK));
    }

    /** Arguments: rounds, rows a file. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        String user = Part.INDICATOR.label();
        try (var scratch = Scratch.start("import", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.INDICATOR);
                Connection database =
                        DriverManager.getConnection(scratch.stack().jdbcUrl(Part.INDICATOR), user, user)) {
            try (Statement statement = database.createStatement()) {
                statement.execute(Drafts.resource("country.sql")
                        .replace(":indicators", Integer.toString(INDICATORS))
                        .replace("generate_series(0, 59)", "generate_series(0, 1)"));
                statement.execute("vacuum analyze");
            }
            new ImportBench(scratch, database, rows).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        System.out.printf("%d new rows a round and side%n", rows);
        for (int round = 0; round < WARM_UP; round++) {
            throughService(file());
        }
        byCopy(file());
        Comparison comparison = new Comparison("service", "COPY", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(throughService(file()), byCopy(file()));
        }
        comparison.conclude(WANTED);
    }

    /** Rows about a window that no file was about; as figures do, they move a little, so that none breaks a rule. */
    private String file() {
        window = window.plusMonths(1);
        int moved = 3 * (12 * window.getYear() + window.getMonthValue() - 12 * 2000);
        String days = "," + window + "," + window.plusMonths(1).minusDays(1) + ",";
        StringBuilder file = new StringBuilder("organization,indicator,windowFrom,windowTo,numerator,denominator\n");
        for (int n = 0; n < rows; n++) {
            int commune = 1 + n % 3321;
            file.append("P%d.C%d,BENCH.%d".formatted(1 + commune % 34, commune, 1 + n / 3321))
                    .append(days)
                    .append(300 + n % 397 + moved)
                    .append(",1000\n");
        }
        return file.toString();
    }

    private double throughService(String file) throws IOException, InterruptedException, SQLException {
        long before = count();
        long began = System.nanoTime();
        String id = find(ID, send(file));
        URI address = address("/api/v1/measurement-imports/" + id);
        String answer = "RUNNING";
        while (answer.equals("RUNNING")) {
            Thread.sleep(LOOK);
            answer = find(STATUS, get(address));
        }
        double perSecond = rows / ((System.nanoTime() - began) / 1e9);
        if (!answer.equals("DONE") || count() - before != rows) {
            throw new BenchException("the import is " + answer + " with " + (count() - before) + " rows");
        }
        return perSecond;
    }

    private double byCopy(String file) throws IOException, SQLException {
        long before = count();
        try (var paused = new Paused(scratch.process(Part.INDICATOR));
                Statement statement = database.createStatement()) {
            long began = System.nanoTime();
            database.setAutoCommit(false);
            statement.execute("create temp table import_line (organization text, indicator text, window_from date,"
                    + " window_to date, numerator numeric, denominator numeric)");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_line from stdin (format csv, header true)", new StringReader(file));
            statement.execute("analyze import_line");
            statement.execute(Drafts.resource("upsert.sql"));
            statement.execute("drop table import_line, upsert_row");
            database.commit();
            database.setAutoCommit(true);
            double perSecond = rows / ((System.nanoTime() - began) / 1e9);
            if (count() - before != rows) {
                throw new BenchException("COPY made " + (count() - before) + " rows");
            }
            return perSecond;
        }
    }

    private String send(String file) throws IOException, InterruptedException {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"figures.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--part--\r\n";
        return answer(HttpRequest.newBuilder(address("/api/v1/measurement-imports"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body, UTF_8)));
    }

    private String get(URI address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address).GET());
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Bearer " + tokens.ofClient("lgsp", "lgsp-secret"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new BenchException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private URI address(String path) {
        return scratch.stack().url(Part.INDICATOR).resolve(path);
    }

    private long count() throws SQLException {
        try (Statement statement = database.createStatement();
                var row = statement.executeQuery(
                        "select count(*), count(violations) from measurement where valid_to is null")) {
            row.next();
            if (row.getLong(2) > 0) {
                throw new BenchException("rows were marked, which the other side does not do");
            }
            return row.getLong(1);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new BenchException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
