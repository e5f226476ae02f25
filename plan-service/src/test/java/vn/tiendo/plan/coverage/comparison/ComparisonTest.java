package vn.tiendo.plan.coverage.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.coverage.comparison.Goal.Numbers;
import vn.tiendo.plan.coverage.comparison.Goal.Step;
import vn.tiendo.plan.coverage.comparison.Goal.Way;

class ComparisonTest {
    /** Goals are written as "≥80 % until 2026"; steps are divided by a slash, an arrow says which way is better. */
    @ParameterizedTest(name = "{0} | {1} → {2}")
    @CsvSource({
        // more is better
        ">=80 %,             >=80 %,             SAME",
        ">=70 %,             >=80 %,             WEAKER",
        ">=90 %,             >=80 %,             STRONGER",
        ">80 %,              >=80 %,             STRONGER",
        // less is better
        "<=5 %,              <=6 %,              STRONGER",
        "<=7 %,              <=6 %,              WEAKER",
        "<6 %,               <=6 %,              STRONGER",
        // the other way round
        ">=80 %,             <=80 %,             INCOMPARABLE",
        "up >=80 %,          down >=80 %,        INCOMPARABLE",
        "up =80 %,           up =90 %,           WEAKER",
        "down =80 %,         down =90 %,         STRONGER",
        "=80 %,              =90 %,              MIXED",
        // ranges
        "2..3 người,         2..3 người,         SAME",
        "2..3 người,         2..4 người,         STRONGER",
        "1..3 người,         2..3 người,         WEAKER",
        "1..2 người,         2..3 người,         MIXED",
        "2..3 người,         >=2 người,          SAME",
        "2..3 người,         >=3 người,          WEAKER",
        "up 3..5 người,      2..9 người,         STRONGER",
        // units
        ">=800 ‰,            >=80 %,             SAME",
        ">=2 nghìn người,    >=1500 người,       STRONGER",
        ">=1.5 triệu đồng,   >=1500 nghìn đồng,  SAME",
        ">=80 người,         >=80 %,             INCOMPARABLE",
        ">=80,               >=80 %,             SAME",
        // until when
        ">=80 % until 2026,  >=80 % until 2026,  SAME",
        ">=80 % until 2027,  >=80 % until 2026,  WEAKER",
        ">=80 % until 2025,  >=80 % until 2026,  STRONGER",
        ">=80 %,             >=80 % until 2026,  WEAKER",
        ">=90 % until 2027,  >=80 % until 2026,  MIXED",
        ">=90 % until 2025,  >=80 % until 2026,  STRONGER",
        // the way there
        ">=45 % until 2025 / >=99 % until 2030, >=45 % until 2025 / >=99 % until 2030, SAME",
        ">=99 % until 2030,                     >=45 % until 2025 / >=99 % until 2030, WEAKER",
        ">=50 % until 2025 / >=99 % until 2030, >=45 % until 2025 / >=99 % until 2030, STRONGER",
        ">=50 % until 2025 / >=90 % until 2030, >=45 % until 2025 / >=99 % until 2030, MIXED",
        // not numbers
        "yes,                yes,                SAME",
        "yes until 2027,     yes until 2026,     WEAKER",
        "yes until 2025,     yes,                STRONGER",
        "yes,                >=80 %,             INCOMPARABLE",
        "words,              >=80 %,             SAME",
        "ref,                >=80 %,             SAME",
        "yes,                words,              SAME",
    })
    void howOneGoalStandsToAnother(String own, String base, Outcome outcome) {
        assertEquals(outcome, Comparison.of(goal(own), goal(base)));
        assertEquals(outcome.reversed(), Comparison.of(goal(base), goal(own)));
    }

    private static Goal goal(String written) {
        String text = written.strip();
        if (text.equals("words")) {
            return new Goal.Words();
        } else if (text.equals("ref")) {
            return new Goal.Reference();
        } else if (text.startsWith("yes")) {
            return new Goal.Yes(until(text));
        }
        Way way = text.startsWith("up ") ? Way.UP : text.startsWith("down ") ? Way.DOWN : null;
        String[] steps = text.substring(way == null ? 0 : text.indexOf(' ') + 1).split(" / ");
        String first = steps[0].split(" until ")[0];
        String unit = first.contains(" ") ? first.substring(first.indexOf(' ') + 1) : null;
        return new Numbers(
                way,
                unit,
                Arrays.stream(steps)
                        .map(step -> new Step(until(step), bounds(step.split(" ")[0])))
                        .toList());
    }

    private static @Nullable LocalDate until(String text) {
        int at = text.indexOf("until ");
        return at < 0
                ? null
                : LocalDate.of(Integer.parseInt(text.substring(at + 6).strip()), 12, 31);
    }

    private static Bounds bounds(String written) {
        if (written.contains("..")) {
            String[] ends = written.split("\\.\\.");
            return Bounds.between(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
        }
        BigDecimal value = new BigDecimal(written.replaceAll("[<>=]", ""));
        return switch (written.replaceAll("[0-9.]", "")) {
            case ">=" -> Bounds.atLeast(value);
            case ">" -> Bounds.moreThan(value);
            case "<=" -> Bounds.atMost(value);
            case "<" -> Bounds.lessThan(value);
            default -> Bounds.between(value, value);
        };
    }
}
