package vn.tiendo.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.organization.OrganizationLevel;

/** What holds for every target that does not contradict itself. */
class TargetLawsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Target.Place PLACE = new Target.Place(new UUID(7, 7), new UUID(8, 8), 3, 5);

    @Property
    void aRowIsReadAsItWasWritten(@ForAll("drafts") TargetDraft draft) throws JsonProcessingException {
        Target target = row(draft);
        assertEquals(target, JSON.readValue(JSON.writeValueAsString(target), Target.class));
    }

    @Property
    void whatADrafterReadsAndWritesAgainIsTheSame(@ForAll("drafts") TargetDraft draft) throws JsonProcessingException {
        Target once = row(draft);
        TargetDraft read = JSON.readValue(JSON.writeValueAsString(once.draft()), TargetDraft.class);
        assertEquals(once.draft(), read);
        assertEquals(once, row(read));
    }

    @Property
    void nothingThatWasSaidIsLost(@ForAll("drafts") TargetDraft draft) {
        Target target = row(draft);
        assertEquals(draft.asWritten(), target.asWritten());
        assertEquals(draft.comparator(), target.measure().comparator());
        assertEquals(draft.levels(), target.schedule().levels());
        assertEquals(draft.trajectory(), target.schedule().trajectory());
        assertTrue(
                draft.value() == null || draft.value().equals(target.measure().value()));
        assertEquals(Form.orNull(draft.form()), target.measure().form());
        assertEquals(Validity.orNull(draft.validity()), target.schedule().validity());
    }

    @Property
    void theStepsOfALevelFollowEachOtherAndNoDayComesTwice(
            @ForAll("drafts") TargetDraft draft, @ForAll @Nullable OrganizationLevel level) {
        Target target = row(draft);
        List<Terms.Step> steps = new Terms(
                        new Demand(
                                target.measure().evalComparator(),
                                target.measure().value(),
                                target.measure().valueTo(),
                                target.measure().unit()),
                        target.schedule().dueOn(),
                        target.schedule().levels(),
                        target.schedule().trajectory())
                .steps(level);
        List<LocalDate> days = steps.stream()
                .map(Terms.Step::dueOn)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertEquals(days.stream().sorted().distinct().toList(), days);
    }

    @Property
    void whatIsWeakerIsNotTheSameAndTheOtherIsNotWeaker(
            @ForAll Comparator comparator, @ForAll int one, @ForAll int two) {
        Demand a = new Demand(comparator, BigDecimal.valueOf(one), null, "%");
        Demand b = new Demand(comparator, BigDecimal.valueOf(two), null, "%");
        if (a.isWeakerThan(b)) {
            assertFalse(b.isWeakerThan(a) || a.isSameAs(b));
        } else {
            assertTrue(b.isWeakerThan(a) || a.isSameAs(b) || !comparator.rises() && !comparator.falls());
        }
    }

    private static Target row(TargetDraft draft) {
        return Target.of(PLACE, draft, Target.Bodies.NONE, null);
    }

    /** Comparators with a number; the forms that have none are in the table of {@link TargetFormsTest}. */
    @Provide
    Arbitrary<TargetDraft> drafts() {
        Arbitrary<Comparator> comparator = Arbitraries.of(
                Comparator.EQUAL, Comparator.MORE, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST);
        Arbitrary<String> words =
                Arbitraries.strings().withChars("tối đa 09/33,5%\"\\").ofMaxLength(30);
        Arbitrary<BigDecimal> value = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(3);
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 2000).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Combinators.combine(
                        comparator,
                        words.injectNull(0.3),
                        value,
                        forms().injectNull(0.3),
                        validities().injectNull(0.3),
                        levels(value),
                        trajectories(value, day),
                        Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("%", "% GRDP"))
                                .as(Tuple::of))
                .as((compare, written, number, form, validity, levels, trajectory, rest) -> new TargetDraft(
                        "Mẫu",
                        null,
                        written,
                        compare,
                        null,
                        form != null && form.ratio() != null ? null : number,
                        null,
                        rest.get2(),
                        form,
                        rest.get1(),
                        validity,
                        LocalDate.of(2040, 1, 1),
                        null,
                        levels,
                        trajectory,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Arbitrary<Form> forms() {
        return Arbitraries.of(
                new Form(null, null, null, null, null, null, null, null, null),
                new Form(null, null, null, null, null, List.of(), null, null, null),
                new Form(new Form.Ratio("09", "33"), null, null, null, null, null, null, null, null),
                new Form(null, new Form.Share(Form.Share.Whole.GRDP, null), null, null, null, null, null, true, null),
                new Form(
                        null,
                        null,
                        new Form.Rate(new BigDecimal("10000"), "dân"),
                        null,
                        new Form.Rank("khá", null, "34"),
                        null,
                        null,
                        false,
                        "người dân"));
    }

    private static Arbitrary<Validity> validities() {
        return Arbitraries.of(
                new Validity(null, null, null, null, null),
                new Validity(null, null, null, List.of(), null),
                new Validity(LocalDate.of(2026, 1, 1), "từ 01/2026", null, null, null),
                new Validity(null, null, "nếu có", List.of("hồ sơ mật", "hồ sơ tồn"), "khi đoàn đến"));
    }

    private static Arbitrary<List<LevelDemand>> levels(Arbitrary<BigDecimal> value) {
        Arbitrary<LevelDemand> one = Combinators.combine(Arbitraries.of(OrganizationLevel.class), value)
                .as((level, number) -> new LevelDemand(level, null, number, null, null, null));
        return one.list().ofMaxSize(3).uniqueElements(LevelDemand::level);
    }

    private static Arbitrary<List<Milestone>> trajectories(Arbitrary<BigDecimal> value, Arbitrary<LocalDate> day) {
        return Combinators.combine(
                        day.set().ofMaxSize(4).map(List::copyOf),
                        value.list().ofSize(4),
                        Arbitraries.of(OrganizationLevel.class)
                                .injectNull(0.5)
                                .list()
                                .ofSize(4))
                .as((days, values, levels) -> IntStream.range(0, days.size())
                        .mapToObj(
                                nth -> new Milestone(days.get(nth), levels.get(nth), null, values.get(nth), null, null))
                        .toList());
    }
}
