package vn.tiendo.aggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.aggregation.Aggregate.Outcome;

/** What holds for whatever bodies say, against an oracle that counts in the most naive way. */
class AggregationLawsTest {
    @Property
    void aRatioIsTheQuotientOfTheSumsAsTheOracleCountsThem(@ForAll("answers") List<Answer> answers) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Answer one : answers) {
            if (one.form == Form.VALUE) {
                numerator = numerator.add(one.numerator);
                denominator = denominator.add(one.denominator);
            }
        }
        Aggregate figure = Aggregation.of(Kind.RATIO_OF_SUMS, "%").over(contributions(answers));
        assertEquals(denominator.signum() > 0, figure.outcome() == Outcome.VALUE);
        if (figure.value() != null) {
            BigDecimal oracle = numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128);
            assertEquals(
                    0, oracle.setScale(Aggregation.SCALE, RoundingMode.HALF_UP).compareTo(figure.value()));
        }
    }

    @Property
    void theOrderOfTheBodiesDoesNotMatter(
            @ForAll Kind kind, @ForAll("answers") List<Answer> answers, @ForAll Random random) {
        List<Contribution> shuffled = new ArrayList<>(contributions(answers));
        Collections.shuffle(shuffled, random);

        assertEquals(
                new Aggregation(kind, 100).over(contributions(answers)), new Aggregation(kind, 100).over(shuffled));
    }

    @Property
    void twoLevelsGiveWhatOneLevelGives(
            @ForAll Kind kind,
            @ForAll("answers") List<Answer> answers,
            @ForAll @IntRange(min = 1, max = 4) int groups) {
        Aggregation aggregation = new Aggregation(kind, 100);
        List<List<Contribution>> grouped = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            grouped.add(new ArrayList<>());
        }
        List<Contribution> all = contributions(answers);
        for (int i = 0; i < all.size(); i++) {
            grouped.get(i % groups).add(all.get(i));
        }
        List<Contribution> upward = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            upward.add(aggregation.over(grouped.get(i)).from(new UUID(1, i)));
        }
        Aggregate direct = aggregation.over(all);
        Aggregate stepwise = aggregation.over(upward);

        assertEquals(direct.outcome(), stepwise.outcome());
        assertEquals(direct.value(), stepwise.value());
        assertEquals(direct.numerator(), stepwise.numerator());
        assertEquals(direct.denominator(), stepwise.denominator());
        assertEquals(direct.estimated(), stepwise.estimated());
    }

    @Property
    void aLateBodyAddsItsOwnPartAndNothingElse(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(max = 1000) int late, @ForAll Random random) {
        UUID who = new UUID(0, random.nextInt(answers.size() + 1));
        List<Contribution> before = new ArrayList<>(contributions(answers));
        before.add(new Contribution.Missing(new UUID(7, 7), "NOT_SUBMITTED"));
        List<Contribution> after = new ArrayList<>(contributions(answers));
        after.add(new Contribution.Value(new UUID(7, 7), BigDecimal.valueOf(late), null, null, false, Instant.MAX));

        Aggregate without = Aggregation.of(Kind.SUM, null).over(before);
        Aggregate with = Aggregation.of(Kind.SUM, null).over(after);

        BigDecimal known = without.value() == null ? BigDecimal.ZERO : without.value();
        assertEquals(0, known.add(BigDecimal.valueOf(late)).compareTo(with.value()));
        assertTrue(without.missing().stream().anyMatch(one -> one.from().equals(new UUID(7, 7))));
        assertEquals(
                without.contributors().contains(who), with.contributors().contains(who), "who else answered stays");
    }

    enum Form {
        VALUE,
        NIL,
        NOT_APPLICABLE,
        MISSING
    }

    record Answer(Form form, BigDecimal value, BigDecimal numerator, BigDecimal denominator, boolean estimated) {}

    @Provide
    Arbitrary<List<Answer>> answers() {
        Arbitrary<BigDecimal> parts = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(1_000_000))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, Form.VALUE),
                                net.jqwik.api.Tuple.of(1, Form.NIL),
                                net.jqwik.api.Tuple.of(1, Form.NOT_APPLICABLE),
                                net.jqwik.api.Tuple.of(1, Form.MISSING)),
                        parts,
                        parts,
                        parts,
                        Arbitraries.of(true, false))
                .as(Answer::new)
                .list()
                .ofMaxSize(12);
    }

    private static List<Contribution> contributions(List<Answer> answers) {
        List<Contribution> all = new ArrayList<>();
        for (Answer one : answers) {
            UUID from = new UUID(0, all.size() + 1);
            all.add(
                    switch (one.form) {
                        case VALUE ->
                            new Contribution.Value(
                                    from,
                                    one.value,
                                    one.numerator,
                                    one.denominator,
                                    one.estimated,
                                    Instant.ofEpochSecond(all.size() * 7L % 13)); // all different, in no order
                        case NIL -> new Contribution.Nil(from);
                        case NOT_APPLICABLE -> new Contribution.NotApplicable(from);
                        case MISSING -> new Contribution.Missing(from, "NOT_SUBMITTED");
                    });
        }
        return all;
    }
}
