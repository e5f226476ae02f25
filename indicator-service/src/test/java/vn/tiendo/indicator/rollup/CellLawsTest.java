package vn.tiendo.indicator.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;

/** A country is the sum of its provinces, in whatever order they are added and however they are grouped. */
class CellLawsTest {
    @Property
    void theFigureOfAWholeIsThatOfItsPartsHoweverTheyAreGroupedAndInWhateverOrder(
            @ForAll Kind kind, @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int bodies) {
        List<Contribution> said = new ArrayList<>();
        for (int body = 0; body < bodies; body++) {
            said.add(random(new UUID(0, body), random));
        }
        Aggregate oracle = Aggregation.of(kind, "%").over(said);
        List<Contribution> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        Cell grouped = grouped(shuffled, kind, random);

        assertEquals(oracle.outcome(), grouped.outcome(kind));
        assertEquals(oracle.why(), grouped.why(kind));
        assertEquals(oracle.contributors().size(), grouped.answered());
        if (oracle.outcome() == Aggregate.Outcome.VALUE) {
            assertNotNull(oracle.value());
            assertEquals(oracle.value(), grouped.figure(kind, 100));
            assertEquals(oracle.estimated(), grouped.estimated() > 0);
        }
        if (oracle.numerator() != null && kind != Kind.LATEST) {
            assertEquals(oracle.numerator(), Aggregation.plain(grouped.numerator()));
        }
    }

    /** Some are added from the left, the others first among themselves, as provinces are before the country. */
    private static Cell grouped(List<Contribution> said, Kind kind, Random random) {
        if (said.size() < 3) {
            return said.stream().map(one -> cell(one, kind)).reduce(Cell.EMPTY, (one, other) -> one.plus(other, kind));
        }
        int middle = 1 + random.nextInt(said.size() - 1);
        return grouped(said.subList(0, middle), kind, random)
                .plus(grouped(said.subList(middle, said.size()), kind, random), kind);
    }

    private static Cell cell(Contribution said, Kind kind) {
        Aggregate alone = Aggregation.of(kind, "%").over(List.of(said));
        boolean part = alone.outcome() == Aggregate.Outcome.VALUE;
        boolean zero = alone.why() == Aggregate.Why.ZERO_DENOMINATOR;
        int nil = said instanceof Contribution.Nil ? 1 : 0;
        int lacking = alone.missing().size();
        boolean added = kind == Kind.SUM || kind == Kind.MIN || kind == Kind.MAX || kind == Kind.LATEST;
        return new Cell(
                part ? 1 : 0,
                nil,
                1 - nil - lacking - (part ? 1 : 0),
                zero ? 1 : 0,
                lacking,
                alone.estimated() ? 1 : 0,
                part && added ? or0(alone.value()) : BigDecimal.ZERO,
                part ? or0(alone.numerator()) : BigDecimal.ZERO,
                part ? or0(alone.denominator()) : BigDecimal.ZERO,
                alone.at(),
                said.from());
    }

    private static BigDecimal or0(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static Contribution random(UUID body, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Contribution.Nil(body);
            case 1 -> new Contribution.NotApplicable(body);
            case 2 -> value(body, random.nextInt(3), null, null, random);
            default -> value(body, random.nextInt(100), random.nextInt(50), random.nextInt(4), random);
        };
    }

    private static Contribution value(UUID body, Integer value, Integer above, Integer below, Random random) {
        return new Contribution.Value(
                body,
                BigDecimal.valueOf(value),
                above == null ? null : BigDecimal.valueOf(above),
                below == null ? null : BigDecimal.valueOf(below),
                random.nextInt(4) == 0,
                Instant.EPOCH.plusSeconds(random.nextInt(5)));
    }
}
