package vn.tiendo.reporting.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetentTest {
    @ParameterizedTest(name = "{0}: superior {1}, keeper {2}, receiver {3}, named {4} → {5}")
    @CsvSource(nullValues = "-", textBlock = """
            SUPERIOR,         1, 2, 3, 4, 1
            SUPERIOR,         -, 2, 3, 4, -
            PLAN_KEEPER,      1, 2, -, -, 2 1
            PLAN_KEEPER,      1, 0, -, -, 1
            PLAN_KEEPER,      1, -, -, -, 1
            PLAN_KEEPER,      1, 1, -, -, 1
            REPORT_RECIPIENT, 1, -, 3, -, 3 1
            REPORT_RECIPIENT, 1, -, 0, -, 1
            NAMED,            1, -, -, 4, 4 1
            NAMED,            -, -, -, 0, -
            """)
    void theRuleComesFirstThenTheSuperiorAndNeverTheBodyItself(
            Competent rule,
            @Nullable Integer superior,
            @Nullable Integer keeper,
            @Nullable Integer receiver,
            @Nullable Integer named,
            @Nullable String expected) {
        List<UUID> wanted = expected == null
                ? List.of()
                : Arrays.stream(expected.split(" "))
                        .map(number -> body(Integer.valueOf(number)))
                        .toList();
        assertEquals(
                wanted,
                rule.candidates(
                        new Competent.Bodies(body(0), body(superior), body(keeper), body(receiver), body(named))));
    }

    private static UUID body(@Nullable Integer number) {
        return number == null ? null : new UUID(0, number);
    }
}
