package vn.tiendo.indicator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A target as "comparator value day", then "LEVEL:value[@day]" and "[LEVEL/]day:value"; a body as its levels, its own first.
 * A dash is nothing.
 */
class TermsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    @ParameterizedTest(name = "{0} asks of {1}: {2}, now {3}")
    @CsvSource(delimiter = '|', textBlock = """
            >= 80 2026-12-31                                            | UNIT,COMMUNE,PROVINCE | >=80@2026-12-31  | >=80@2026-12-31
            >= 80 -                                                     | COMMUNE,PROVINCE      | >=80@-           | >=80@-
            >= 100 2026-12-31 COMMUNE:80                                | COMMUNE,PROVINCE      | >=80@2026-12-31  | >=80@2026-12-31
            >= 100 2026-12-31 COMMUNE:80                                | UNIT,COMMUNE,PROVINCE | >=80@2026-12-31  | >=80@2026-12-31
            >= 100 2026-12-31 COMMUNE:80                                | DEPARTMENT,PROVINCE   | >=100@2026-12-31 | >=100@2026-12-31
            >= - 2026-12-31 PROVINCE:100 COMMUNE:80@2027-06-30          | COMMUNE,PROVINCE      | >=80@2027-06-30  | >=80@2027-06-30
            >= - 2026-12-31 PROVINCE:100 COMMUNE:80                     | DEPARTMENT,PROVINCE   | >=100@2026-12-31 | >=100@2026-12-31
            >= - 2026-12-31 COMMUNE:80                                  | PROVINCE              | >=-@2026-12-31   | >=-@2026-12-31
            >= 100 2030-12-31 2025-12-31:45 2027-12-31:70               | COMMUNE,PROVINCE      | >=100@2030-12-31 | >=70@2027-12-31
            >= - - 2025-12-31:45 2027-12-31:70                          | COMMUNE,PROVINCE      | >=70@2027-12-31  | >=70@2027-12-31
            >= 100 2030-12-31 2026-12-31:45 COMMUNE/2026-12-31:30       | COMMUNE,PROVINCE      | >=100@2030-12-31 | >=30@2026-12-31
            >= 100 2030-12-31 2026-12-31:45 COMMUNE/2026-12-31:30       | PROVINCE              | >=100@2030-12-31 | >=45@2026-12-31
            >= 45 2025-12-31                                            | PROVINCE              | >=45@2025-12-31  | >=45@2025-12-31
            <= 5 2026-12-31 COMMUNE:8                                   | COMMUNE               | <=8@2026-12-31   | <=8@2026-12-31
            >= 80 2026-12-31 COMMUNE:60                                 | -                     | >=80@2026-12-31  | >=80@2026-12-31
            """)
    void whatAppliesToABodyFollowsFromItsNearestLevelThatIsNamed(String said, String levels, String goal, String now) {
        List<String> body = levels.equals("-") ? List.of() : List.of(levels.split(","));
        Terms terms = terms(said);
        assertEquals(goal, show(terms.goal(body)));
        assertEquals(now, show(terms.on(body, TODAY)));
        assertEquals(terms.goal(body), terms.steps(body).getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, '>=30@2026-06-30 >=70@2027-12-31 >=80@2030-12-31'",
        "PROVINCE, '>=45@2025-12-31 >=100@2030-12-31'"
    })
    void theStepsStandInTheOrderOfTheirDaysAndEndWithTheGoal(String level, String steps) {
        Terms terms = terms(">= 100 2030-12-31 COMMUNE:80 2025-12-31:45 COMMUNE/2027-12-31:70 COMMUNE/2026-06-30:30");
        assertEquals(
                steps, terms.steps(List.of(level)).stream().map(TermsTest::show).collect(Collectors.joining(" ")));
    }

    private static Terms terms(String said) {
        String[] words = said.strip().split(" +");
        List<String[]> steps =
                Stream.of(words).skip(3).map(word -> word.split("[:@]")).toList();
        return new Terms(
                new Step(Comparison.of(words[0]), number(words[1]), null, day(words[2])),
                steps.stream()
                        .filter(step -> isLevel(step[0]))
                        .map(step -> new Terms.OfLevel(
                                step[0], null, new BigDecimal(step[1]), null, step.length > 2 ? day(step[2]) : null))
                        .toList(),
                steps.stream()
                        .filter(step -> !isLevel(step[0]))
                        .map(TermsTest::milestone)
                        .toList());
    }

    private static Terms.Milestone milestone(String[] step) {
        String[] of = step[0].split("/");
        return new Terms.Milestone(
                of.length > 1 ? of[0] : null,
                Comparison.EQUAL,
                new BigDecimal(step[1]),
                null,
                LocalDate.parse(of[of.length - 1]));
    }

    private static boolean isLevel(String word) {
        return word.matches("[A-Z]+");
    }

    private static @Nullable BigDecimal number(String word) {
        return word.equals("-") ? null : new BigDecimal(word);
    }

    private static @Nullable LocalDate day(String word) {
        return word.equals("-") ? null : LocalDate.parse(word);
    }

    private static String show(Step step) {
        return step.comparison().symbol() + (step.value() == null ? "-" : step.value()) + "@"
                + (step.dueOn() == null ? "-" : step.dueOn());
    }
}
