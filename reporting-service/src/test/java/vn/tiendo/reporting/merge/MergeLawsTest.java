package vn.tiendo.reporting.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.merge.Scene.ratio;
import static vn.tiendo.reporting.merge.Scene.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tiendo.aggregation.Kind;

/** Whatever arrives late, is corrected or is changed by hand, a refreshed consolidation is what the oracle counts. */
class MergeLawsTest {
    private static final int UNITS = 6;

    /** Something that happens between two refreshes. */
    record Happening(int unit, int numerator, int denominator, boolean refresh) {}

    @Property
    void aRefreshedConsolidationEqualsTheOracleUnderLateArrivalsAndCorrections(
            @ForAll("happenings") List<Happening> happenings) {
        Map<Integer, Content> said = new TreeMap<>();
        List<Items.Standing> standing = new ArrayList<>();
        for (Happening one : happenings) {
            said.put(
                    one.unit, ratio(one.numerator, one.denominator)); // the first is an arrival, later ones corrections
            if (one.refresh) {
                standing = refreshed(standing, said);
                assertOracle(said, standing.getFirst());
            }
        }
        List<Line> before = standing.stream().map(Items.Standing::line).toList();
        List<Difference.Change> moved =
                Difference.between(before, scene(said).merged().lines());
        assertEquals(
                moved.isEmpty() ? Set.of() : causes(before, said),
                moved.stream()
                        .flatMap(change -> change.because().stream())
                        .map(Difference.Cause::organization)
                        .collect(Collectors.toSet()));
    }

    @Property
    void whatAPersonSaidIsNeverOverwrittenAndTheComputedValueGoesOn(@ForAll("happenings") List<Happening> happenings) {
        Map<Integer, Content> said = new TreeMap<>();
        said.put(0, ratio(1, 2));
        List<Items.Standing> standing = refreshed(List.of(), said);
        Content byHand = ratio(12345, 99999);
        standing = List.of(new Items.Standing(
                standing.getFirst().item(), standing.getFirst().line(), byHand));
        for (Happening one : happenings) {
            said.put(one.unit, ratio(one.numerator, one.denominator));
            standing = refreshed(standing, said);
        }
        assertEquals(byHand, standing.getFirst().says());
        assertTrue(standing.getFirst().isAdjusted());
        assertNumbers(said, standing.getFirst().line());
    }

    private static List<Items.Standing> refreshed(List<Items.Standing> standing, Map<Integer, Content> said) {
        Scene scene = scene(said);
        return Items.onto(standing, scene.merged().lines(), scene.own).stream()
                .map(one ->
                        new Items.Standing(one.item() == null ? UUID.randomUUID() : one.item(), one.line(), one.says()))
                .toList();
    }

    private static Scene scene(Map<Integer, Content> said) {
        Scene scene = new Scene().indicator("HS", "%", Kind.RATIO_OF_SUMS).own("HS", Content.NONE);
        for (int n = 0; n < UNITS; n++) {
            scene.expects(n + 1, "HS");
            Content content = said.get(n);
            if (content == null) {
                scene.standing(n + 1, Unit.Standing.NOT_SUBMITTED);
            } else {
                scene.accepted(n + 1).says(n + 1, "HS", content);
            }
        }
        return scene;
    }

    private static void assertOracle(Map<Integer, Content> said, Items.Standing standing) {
        assertEquals(standing.line().computed(), standing.says());
        assertNumbers(said, standing.line());
        Set<UUID> late = standing.line().missing().stream()
                .map(Line.Absent::organization)
                .filter(one -> !one.equals(Scene.PARENT))
                .collect(Collectors.toSet());
        for (int n = 0; n < UNITS; n++) {
            assertEquals(!said.containsKey(n), late.contains(unit(n + 1)));
        }
    }

    private static void assertNumbers(Map<Integer, Content> said, Line line) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Content one : said.values()) {
            numerator = numerator.add(one.numerator());
            denominator = denominator.add(one.denominator());
        }
        assertEquals(0, numerator.compareTo(line.computed().numerator()));
        assertEquals(0, denominator.compareTo(line.computed().denominator()));
    }

    /** The units that say something else than what was computed last. */
    private static Set<UUID> causes(List<Line> before, Map<Integer, Content> said) {
        Map<UUID, Content> then = before.stream()
                .flatMap(line -> line.contributors().stream())
                .collect(Collectors.toMap(Line.Contributor::organization, Line.Contributor::content));
        return said.entrySet().stream()
                .filter(one -> !one.getValue().equals(then.get(unit(one.getKey() + 1))))
                .map(one -> unit(one.getKey() + 1))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, UNITS - 1),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of(true, false))
                .as(Happening::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
