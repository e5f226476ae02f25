package vn.tiendo.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** The table is {@code period/worked-examples.yaml}. */
class WorkedExamplesTest {
    private final WorkingCalendar calendar = WorkingCalendar.byRule();

    @TestFactory
    Stream<DynamicTest> theTableHolds() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(WorkedExamplesTest.class.getResourceAsStream("/period/worked-examples.yaml"))
                .forEach(rows::add);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> holds(row)));
    }

    private void holds(JsonNode row) {
        Deadline deadline =
                due(row).deadline(period(row.path("period")), calendar).orElseThrow();

        assertEquals(row.path("nominal").asText(), deadline.nominalDueOn().toString());
        assertEquals(row.path("due").asText(), deadline.effectiveDueOn().toString());
        List<String> warnings = new ArrayList<>();
        row.path("warnings").forEach(warning -> warnings.add(warning.asText()));
        assertEquals(
                warnings, deadline.warning(calendar).stream().map(Enum::name).toList());
    }

    private static DueTerms due(JsonNode row) {
        if (row.has("workingDays")) {
            return new DueTerms.AfterCutOff(row.path("workingDays").asInt(), true);
        }
        List<DueRule> rules = new ArrayList<>();
        row.path("rules")
                .forEach(rule -> rules.add(new DueRule(
                        rule.path("day").asInt(),
                        rule.has("month") ? rule.path("month").asInt() : null,
                        rule.path("inclusive").asBoolean())));
        DueTerms written =
                new DueTerms.Written(rules, RollPolicy.valueOf(row.path("roll").asText("NEXT_WORKING_DAY")));
        return row.has("slack") ? new DueTerms.Below(written, row.path("slack").asInt()) : written;
    }

    private static Period period(JsonNode period) {
        return new Period(
                PeriodType.valueOf(period.get(0).asText()),
                period.get(1).asInt(),
                period.get(2).asInt());
    }
}
