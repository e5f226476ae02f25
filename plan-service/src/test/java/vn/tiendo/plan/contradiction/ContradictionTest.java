package vn.tiendo.plan.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.target.TargetView;

/** A target as "comparator value unit day body indicator"; a dash is nothing. */
class ContradictionTest {
    private static final UUID PLAN = new UUID(1, 1);
    private static final UUID BASE = new UUID(2, 2);
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                >= 80 % 2026-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | false
                >= 80 % 2026-12-31 - HSTT | >= 85 % 2026-12-31 - HSTT | true
                >= 80 % 2026-12-31 - -    | >= 85 % 2026-12-31 - -    | true
                >= 80 % 2026-12-31 A HSTT | >= 85 % 2026-12-31 - HSTT | true
                >= 80 % 2026-12-31 A HSTT | >= 85 % 2026-12-31 B HSTT | false
                >= 80 % 2026-12-31 - HSTT | >= 85 % 2027-12-31 - HSTT | false
                >= 80 % 2026-12-31 - HSTT | >= 85 ‰ 2026-12-31 - HSTT | false
                >= 80 % 2026-12-31 - HSTT | >= 85 % 2026-12-31 - KHAC | false
                >= 80 % - - HSTT          | <= 80 % - - HSTT          | true
                """)
    void onePlanSaysTwoThings(String first, String second, boolean contradict) {
        List<Contradiction> found = Contradiction.of(List.of(target(PLAN, first), target(PLAN, second)), List.of());
        assertEquals(contradict, found.stream().anyMatch(one -> one.kind() == Contradiction.Conflict.TWO_VALUES));
    }

    @ParameterizedTest(name = "{0} below {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                >= 70 % 2026-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | WEAKER_THAN_BASE
                >= 80 % 2026-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | -
                >= 90 % 2026-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | -
                >= 70 % 2025-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | -
                >= 80 % 2027-12-31 - HSTT | >= 80 % 2026-12-31 - HSTT | LATER_THAN_BASE
                <= 5 % - - HSTT           | <= 3 % - - HSTT           | WEAKER_THAN_BASE
                <= 2 % - - HSTT           | <= 3 % - - HSTT           | -
                >= 70 % 2026-12-31 A HSTT | >= 80 % 2026-12-31 B HSTT | -
                >= 70 % 2026-12-31 - -    | >= 80 % 2026-12-31 - -    | -
                """)
    void aPlanAsksForLessThanOneItImplements(String own, String base, Contradiction.@Nullable Conflict expected) {
        List<Contradiction> found = Contradiction.of(List.of(target(PLAN, own)), List.of(target(BASE, base)));
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                found.stream().map(Contradiction::kind).toList());
        assertEquals(
                expected == null ? List.of() : List.of(BASE),
                found.stream().map(Contradiction::otherPlan).toList());
    }

    @ParameterizedTest(name = "{0} below {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                100 PROVINCE:100 COMMUNE:80            | 100 PROVINCE:100 COMMUNE:80            | -
                100 PROVINCE:100 COMMUNE:70            | 100 PROVINCE:100 COMMUNE:80            | WEAKER_THAN_BASE
                90  COMMUNE:80                         | 100 COMMUNE:80                         | WEAKER_THAN_BASE
                -   COMMUNE:80                         | 100                                    | WEAKER_THAN_BASE
                -   PROVINCE:100                       | 90 COMMUNE:80                          | -
                100 2026-12-31:40 2027-12-31:70        | 100 2026-12-31:45                      | WEAKER_THAN_BASE
                100 2026-12-31:45 2027-12-31:70        | 100 2026-12-31:45                      | -
                100                                    | 100 2026-12-31:45                      | -
                """)
    void everyLevelAndEveryStepIsHeldAgainstTheBase(
            String own, String base, Contradiction.@Nullable Conflict expected) {
        List<Contradiction> found = Contradiction.of(List.of(stepped(PLAN, own)), List.of(stepped(BASE, base)));
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                found.stream().map(Contradiction::kind).toList());
    }

    @Test
    void onePlanSaysTwoThingsOfOneLevel() {
        assertEquals(
                1,
                Contradiction.of(List.of(stepped(PLAN, "100 COMMUNE:80"), stepped(PLAN, "100 COMMUNE:85")), List.of())
                        .size());
        assertEquals(
                0,
                Contradiction.of(List.of(stepped(PLAN, "- COMMUNE:80"), stepped(PLAN, "- UNIT:85")), List.of())
                        .size());
    }

    /** "value" or a dash, then "level:value" or "day:value". */
    private static TargetView stepped(UUID plan, String written) {
        String[] words = written.strip().split(" +");
        ObjectNode target = json(plan, ">=", words[0], "%", "2030-12-31", "HSTT");
        for (String word : List.of(words).subList(1, words.length)) {
            String[] step = word.split(":");
            boolean level = Character.isLetter(step[0].charAt(0));
            target.withArray(level ? "/levels" : "/trajectory")
                    .addObject()
                    .put(level ? "level" : "dueOn", step[0])
                    .put("value", new BigDecimal(step[1]));
        }
        return read(target);
    }

    private static TargetView target(UUID plan, String written) {
        String[] words = written.strip().split(" ");
        ObjectNode target = json(plan, words[0], words[1], words[2], words[3], words[5]);
        if (!words[4].equals("-")) {
            target.putObject("reporter")
                    .put("id", new UUID(0, words[4].hashCode()).toString())
                    .put("code", words[4]);
        }
        return read(target);
    }

    private static ObjectNode json(
            UUID plan, String comparator, String value, String unit, String day, String indicator) {
        ObjectNode target = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("planId", plan.toString())
                .put("name", "Tỷ lệ hồ sơ")
                .put("kind", "QUANTITATIVE")
                .put("comparator", comparator)
                .put("evalComparator", comparator)
                .put("unit", unit)
                .put("tracked", true);
        List.of("levels", "trajectory", "reporters").forEach(target::putArray);
        if (!value.equals("-")) {
            target.put("value", new BigDecimal(value));
        }
        if (!day.equals("-")) {
            target.put("dueOn", day);
        }
        if (!indicator.equals("-")) {
            target.putObject("indicator").put("code", indicator);
        }
        return target;
    }

    private static TargetView read(ObjectNode target) {
        return JSON.convertValue(target, TargetView.class);
    }
}
