package vn.tiendo.plan.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Indicator;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.target.TargetView;

/** A target as "comparator value unit day body indicator"; a dash is nothing. */
class ContradictionTest {
    private static final UUID PLAN = new UUID(1, 1);
    private static final UUID BASE = new UUID(2, 2);

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

    private static TargetView target(UUID plan, String written) {
        String[] words = written.strip().split(" ");
        Comparator comparator = Comparator.of(words[0]);
        return new TargetView(
                UUID.randomUUID(),
                0,
                plan,
                1,
                "Tỷ lệ hồ sơ",
                TargetDraft.Kind.QUANTITATIVE,
                comparator,
                comparator,
                new BigDecimal(words[1]),
                null,
                words[2],
                true,
                words[3].equals("-") ? null : LocalDate.parse(words[3]),
                TargetDraft.DueBasis.NONE,
                words[5].equals("-") ? null : new Indicator(words[5], null, null, null, null, null, null, null),
                words[4].equals("-") ? null : new OrganizationRef(new UUID(0, words[4].hashCode()), words[4], words[4]),
                null,
                List.of(),
                true,
                null);
    }
}
