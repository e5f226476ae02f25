package vn.tiendo.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.plan.facet.Parameters;
import vn.tiendo.plan.rows.Rows;

/** The statements that the bench measures are those that the service sends: they are written here, from the service's own. */
public final class BenchStatements {
    private static final Path BENCH = Path.of("../bench/src/main/resources/vn/tiendo/bench");

    private BenchStatements() {}

    /**
     * Fails where the file of the bench has fallen behind.
     *
     * @param statements SQL by name, parameters filled in; with the system property {@code bench.statements} set to
     *     {@code write} the file is written anew instead
     */
    public static void hold(String file, Map<String, String> statements) {
        String expected = "-- Written by BenchStatements of plan-service from what it sends, parameters filled in.\n"
                + statements.entrySet().stream()
                        .map(one ->
                                "-- @" + one.getKey() + "\n" + one.getValue().strip() + ";\n")
                        .collect(Collectors.joining("\n"));
        try {
            if ("write".equals(System.getProperty("bench.statements"))) {
                Files.writeString(BENCH.resolve(file), expected);
            }
            assertEquals(
                    expected,
                    Files.readString(BENCH.resolve(file)),
                    "the bench has fallen behind: run this test with -Dbench.statements=write");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it reaches the database for rows that become records. */
    public static String rows(String select, Parameters parameters) {
        return filled(Rows.asJson(select), parameters);
    }

    public static String filled(String sql, Parameters parameters) {
        String filled = sql;
        for (Map.Entry<String, Object> parameter : parameters.values().entrySet()) {
            filled = Pattern.compile("(?<!:):" + parameter.getKey() + "\\b")
                    .matcher(filled)
                    .replaceAll(Matcher.quoteReplacement(literal(parameter.getValue())));
        }
        return filled;
    }

    private static String literal(Object value) {
        return switch (value) {
            case UUID id -> "cast('" + id + "' as uuid)";
            case Instant moment -> "timestamptz '" + moment + "'";
            case LocalDate day -> "date '" + day + "'";
            case Boolean yes -> yes.toString();
            case UUID[] ids ->
                quoted("{" + Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(",")) + "}");
            case String[] texts ->
                quoted("{"
                        + Arrays.stream(texts).map(text -> "\"" + text + "\"").collect(Collectors.joining(",")) + "}");
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
