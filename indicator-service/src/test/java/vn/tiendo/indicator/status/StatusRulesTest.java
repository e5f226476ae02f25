package vn.tiendo.indicator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the rules that are part of the service; the tables are {@code status/*.yaml}. */
class StatusRulesTest {
    static final StatusRules RULES = rules();
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");

    @TestFactory
    Stream<DynamicTest> aTargetIsJudgedByWhatItAsksTheAnswerAndTheDay() {
        return table("targets")
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertEquals(
                                verdict(row),
                                RULES.judge(
                                        demand(row),
                                        answer(row.path("answer").asText()),
                                        LocalDate.parse(row.path("asOf").asText())))));
    }

    @TestFactory
    Stream<DynamicTest> theStatusOfAWholeFollowsFromThoseOfItsBodies() {
        return table("classes")
                .map(row -> DynamicTest.dynamicTest(
                        row.path("name").asText(), () -> assertEquals(verdict(row), RULES.judgeClass(members(row)))));
    }

    @Test
    void theRulesOfTheServiceGiveEveryTargetAStatus() {
        assertTrue(RULES.leavesNothingOpen());
    }

    /** A rule set is stored as JSON and read back by a reader that refuses what it does not know. */
    @Test
    void rulesAreReadBackAsTheyWereWritten() throws IOException {
        ObjectMapper json = new ObjectMapper();

        assertEquals(RULES, json.readValue(json.writeValueAsString(RULES), StatusRules.class));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # comparator, answer, as of, next change
            >=, 40,   2026-03-01, 2026-07-03
            >=, 40,   2026-07-03, 2026-08-26
            >=, 80,   2026-03-01, -
            >=, none, 2026-03-01, 2027-01-01
            >=, none, 2027-01-01, -
            bool, 0,  2026-03-01, 2026-12-01
            """)
    void theDayOnWhichTimeAloneChangesAVerdictIsKnownAhead(
            String comparator, String answer, LocalDate asOf, LocalDate next) {
        Step goal = new Step(Comparison.of(comparator), BigDecimal.valueOf(80), null, DUE);
        Demand demand = new Demand(List.of(goal), Direction.UP, START, false, false);

        assertEquals(Optional.ofNullable(next), RULES.nextChange(demand, answer(answer), asOf));
    }

    @ParameterizedTest
    @CsvSource({
        "-, ON_TRACK, true, -",
        "-, OFF_TRACK, true, -",
        "ON_TRACK, AT_RISK, true, LEFT_TRACK",
        "ACHIEVED, OFF_TRACK, true, LEFT_TRACK",
        "NOT_DUE, AT_RISK, true, LEFT_TRACK",
        "AT_RISK, OFF_TRACK, true, FELL_BACK",
        "ON_TRACK, OFF_TRACK, false, -",
        "OFF_TRACK, AT_RISK, true, -",
        "AT_RISK, ON_TRACK, true, -"
    })
    void whoLeavesTheTrackInTimeIsWarnedOf(String before, TargetStatus now, boolean open, String warning) {
        Optional<Warning> found = Warning.of(before.equals("-") ? null : TargetStatus.valueOf(before), now, open);

        assertEquals(warning, found.map(Enum::name).orElse("-"));
    }

    static StatusRules rules() {
        try {
            return new ObjectMapper()
                    .readValue(StatusRulesTest.class.getResourceAsStream("/status/rules.json"), StatusRules.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Answer answer(String text) {
        return switch (text) {
            case "none" -> new Answer.Missing();
            case "n/a" -> new Answer.NotApplicable();
            default -> new Answer.Value(new BigDecimal(text));
        };
    }

    private static Stream<JsonNode> table(String name) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            new ObjectMapper(new YAMLFactory())
                    .readTree(StatusRulesTest.class.getResourceAsStream("/status/" + name + ".yaml"))
                    .forEach(rows::add);
            return rows.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Verdict verdict(JsonNode row) {
        return new Verdict(
                TargetStatus.valueOf(row.path("status").asText()),
                Reason.valueOf(row.path("reason").asText()));
    }

    private static Demand demand(JsonNode row) {
        Comparison comparison = Comparison.of(row.path("is").asText());
        List<Step> steps = new ArrayList<>();
        row.path("steps")
                .properties()
                .forEach(step ->
                        steps.add(new Step(comparison, number(step.getValue()), null, LocalDate.parse(step.getKey()))));
        steps.add(new Step(comparison, number(row.path("level")), number(row.path("to")), row.has("due") ? null : DUE));
        return new Demand(
                steps,
                Direction.valueOf(row.path("better").asText("UP")),
                START,
                row.path("keep").asBoolean(),
                row.path("occasional").asBoolean());
    }

    private static List<ClassRule.Member> members(JsonNode row) {
        List<ClassRule.Member> members = new ArrayList<>();
        row.path("members").properties().forEach(some -> {
            for (int nth = 0; nth < some.getValue().asInt(); nth++) {
                members.add(new ClassRule.Member(
                        TargetStatus.valueOf(some.getKey()), !row.path("closed").asBoolean()));
            }
        });
        return members;
    }

    private static BigDecimal number(JsonNode number) {
        return number.isMissingNode() ? null : new BigDecimal(number.asText());
    }
}
