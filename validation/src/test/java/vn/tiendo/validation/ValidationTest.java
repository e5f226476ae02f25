package vn.tiendo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each rule finds; the table is {@code validation/rules.yaml}. */
class ValidationTest {
    private static final LocalDate FROM = LocalDate.parse("2026-05-15");
    private static final LocalDate SAID_ON = LocalDate.parse("2026-06-12");

    @TestFactory
    Stream<DynamicTest> theTableHolds() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(ValidationTest.class.getResourceAsStream("/validation/rules.yaml"))
                .forEach(rows::add);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> holds(row)));
    }

    private static void holds(JsonNode row) {
        List<Violation> found = Validation.check(List.of(rule(row.path("rule"))), claim(row));

        List<BigDecimal> expected = row.has("breaks") ? List.of(number(row.path("breaks"))) : List.of();
        assertEquals(expected, found.stream().map(Violation::observed).toList());
    }

    private static Rule rule(JsonNode rule) {
        return new Rule(
                RuleKind.valueOf(rule.path("kind").asText()),
                Severity.valueOf(rule.path("severity").asText("WARN")),
                numberOrNull(rule.path("limit")),
                numberOrNull(rule.path("upper")),
                rule.has("periods") ? rule.path("periods").asInt() : null,
                new Text("vi", "en"));
    }

    private static Claim claim(JsonNode row) {
        List<Claim.Figure> before = new ArrayList<>();
        row.path("before").forEach(one -> before.add(figure(one, FROM.minusMonths(before.size() + 1L))));
        BigDecimal goal = numberOrNull(row.path("goal"));
        return new Claim(
                figure(row.path("figure"), FROM),
                before,
                LocalDate.parse(row.path("cycleFrom").asText("2025-12-15")),
                !row.path("lowerIsBetter").asBoolean(),
                new Claim.Family(
                        numberOrNull(row.path("children")),
                        numberOrNull(row.path("parent")),
                        numberOrNull(row.path("siblings"))),
                goal == null
                        ? List.of()
                        : List.of(new Claim.Goal(
                                goal,
                                row.has("dueOn")
                                        ? LocalDate.parse(row.path("dueOn").asText())
                                        : null)));
    }

    private static Claim.Figure figure(JsonNode said, LocalDate from) {
        String[] parts = said.asText().split("/");
        LocalDate to = from.plusMonths(1).minusDays(1);
        if (parts.length == 1) {
            return new Claim.Figure(from, to, SAID_ON, new BigDecimal(parts[0]), null, null);
        }
        BigDecimal above = new BigDecimal(parts[0]);
        BigDecimal below = new BigDecimal(parts[1]);
        BigDecimal percent = above.multiply(BigDecimal.valueOf(100)).divide(below, 10, RoundingMode.HALF_UP);
        return new Claim.Figure(from, to, SAID_ON, percent, above, below);
    }

    private static BigDecimal numberOrNull(JsonNode number) {
        return number.isMissingNode() ? null : number(number);
    }

    private static BigDecimal number(JsonNode number) {
        return new BigDecimal(number.asText());
    }
}
