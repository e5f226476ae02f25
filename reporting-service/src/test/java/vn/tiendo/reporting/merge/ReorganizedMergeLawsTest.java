package vn.tiendo.reporting.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.merge.Scene.ratio;
import static vn.tiendo.reporting.merge.Scene.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Kind;

/** Whatever is handed in, taken back, accepted, corrected and whoever is merged with whom: the consolidation is the oracle's. */
class ReorganizedMergeLawsTest {
    private static final int UNITS = 5;

    enum What {
        SUBMIT,
        ACCEPT,
        WITHDRAW,
        CORRECT,
        MERGE
    }

    /** @param into the body that takes over, of a merger */
    record Happening(What what, int unit, int into, int numerator, int denominator) {}

    /** One report that is owed; {@code counts} is its newest accepted version. */
    private static final class Owed {
        private int body;
        private @Nullable Content handedIn;
        private @Nullable Content counts;

        private Owed(int body) {
            this.body = body;
        }

        private void happens(Happening one) {
            Content said = ratio(one.numerator, one.denominator);
            switch (one.what) {
                case SUBMIT -> handedIn = counts == null ? said : handedIn;
                case WITHDRAW -> handedIn = null;
                case ACCEPT -> {
                    counts = handedIn == null ? counts : handedIn;
                    handedIn = null;
                }
                case CORRECT -> counts = counts == null ? null : said;
                case MERGE -> {}
            }
        }

        /** What was handed in stays its reporter's; what is still to come is owed by the successor. */
        private void passes(int from, int to) {
            if (body == from && handedIn == null && counts == null) {
                body = to;
            }
        }
    }

    @Property
    void theConsolidationIsTheSumOfWhatEachBodySaidLast(@ForAll("happenings") List<Happening> happenings) {
        List<Owed> owed = new ArrayList<>();
        for (int n = 0; n < UNITS; n++) {
            owed.add(new Owed(n));
        }
        for (Happening one : happenings) {
            Content before = computed(owed);
            owed.get(one.unit).happens(one);
            if (one.what == What.MERGE) {
                owed.forEach(report -> report.passes(one.unit, one.into));
                assertEquals(before, computed(owed), "sums before and after a merger agree");
            }
            assertOracle(owed);
        }
    }

    private static Merge.Merged merged(List<Owed> owed) {
        Scene scene = new Scene().indicator("HS", "%", Kind.RATIO_OF_SUMS).own("HS", Content.NONE);
        for (int n = 0; n < owed.size(); n++) {
            Owed report = owed.get(n);
            scene.expects(report.body + 1, "HS");
            if (report.counts == null) {
                boolean waits = report.handedIn != null;
                scene.standing(
                        n + 1,
                        report.body + 1,
                        waits ? Unit.Standing.SUBMITTED_NOT_ACCEPTED : Unit.Standing.NOT_SUBMITTED);
            } else {
                scene.standing(n + 1, report.body + 1, Unit.Standing.CONTRIBUTED)
                        .says(n + 1, report.body + 1, "HS", report.counts);
            }
        }
        return scene.merged();
    }

    private static Content computed(List<Owed> owed) {
        return merged(owed).lines().getFirst().computed();
    }

    /** Counted naively: of each body what it said last, added up; nothing is added for those who said nothing. */
    private static void assertOracle(List<Owed> owed) {
        TreeMap<Integer, Content> voices = new TreeMap<>();
        owed.stream().filter(report -> report.counts != null).forEach(report -> voices.put(report.body, report.counts));
        int numerator = voices.values().stream()
                .mapToInt(said -> said.numerator().intValueExact())
                .sum();
        int denominator = voices.values().stream()
                .mapToInt(said -> said.denominator().intValueExact())
                .sum();
        Line line = merged(owed).lines().getFirst();
        if (voices.isEmpty()) {
            assertEquals(null, line.computed().answer());
        } else {
            assertEquals(
                    ratio(numerator, denominator).numerator(), line.computed().numerator());
            assertEquals(
                    ratio(numerator, denominator).denominator(), line.computed().denominator());
        }
        Set<Object> missing =
                line.missing().stream().map(Line.Absent::organization).collect(Collectors.toSet());
        owed.stream()
                .filter(report -> !voices.containsKey(report.body))
                .forEach(report -> assertTrue(missing.contains(unit(report.body + 1))));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, UNITS - 1),
                        Arbitraries.integers().between(0, UNITS - 1),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 1000))
                .as(Happening::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
