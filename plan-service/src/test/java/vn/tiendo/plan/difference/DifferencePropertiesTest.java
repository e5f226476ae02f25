package vn.tiendo.plan.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencePropertiesTest {
    private static final UUID ID = new UUID(7, 7);

    @Property
    void appliedToTheFirstItGivesTheSecond(@ForAll("contents") Content a, @ForAll("contents") Content b) {
        assertEquals(b, Difference.between(a, b).apply(a));
    }

    @Property
    void nothingLiesBetweenAContentAndItself(@ForAll("contents") Content a) {
        assertEquals(List.of(), Difference.between(a, a).changes());
        assertEquals(a, Content.of(a.items()));
    }

    @Property
    void itsInverseLeadsBackAndIsTheDifferenceTheOtherWay(
            @ForAll("contents") Content a, @ForAll("contents") Content b) {
        Difference there = Difference.between(a, b);
        assertEquals(a, there.inverse().apply(b));
        assertEquals(Difference.between(b, a), there.inverse());
    }

    @Property
    void twoStepsLeadWhereOneStepLeads(
            @ForAll("contents") Content a, @ForAll("contents") Content b, @ForAll("contents") Content c) {
        Content through =
                Difference.between(b, c).apply(Difference.between(a, b).apply(a));
        assertEquals(Difference.between(a, c).apply(a), through);
    }

    @Property
    void itFitsEveryContentThatSaysWhatItBeginsWithAndNoOther(
            @ForAll("contents") Content a, @ForAll("contents") Content b, @ForAll("contents") Content other) {
        Difference difference = Difference.between(a, b);
        if (difference.conflicts(other).isEmpty()) {
            assertEquals(other, difference.inverse().apply(difference.apply(other)));
        } else {
            assertThrows(IllegalArgumentException.class, () -> difference.apply(other));
        }
    }

    @Example
    void aThingIsTheSameByItsIdAndNeverByItsText() {
        Content a = Content.of(List.of(target(ID, "Tỷ lệ", 80)));
        Content b = Content.of(List.of(target(new UUID(8, 8), "Tỷ lệ", 80)));
        assertEquals(
                List.of(ChangeKind.REMOVED, ChangeKind.ADDED),
                Difference.between(a, b).changes().stream().map(Change::kind).toList());
    }

    @Example
    void onlyWhatSaysSomethingElseIsAChange() {
        Content a = Content.of(List.of(target(ID, "Tỷ lệ", new BigDecimal("80.00"))));
        Content b = Content.of(List.of(new Item(
                Part.TARGET,
                ID,
                Map.of("name", "Tỷ lệ", "value", 80L, "coordinators", List.of(), "indicator", Map.of()))));
        assertEquals(List.of(), Difference.between(a, b).changes());
        Content c = Content.of(List.of(target(ID, "Tỷ lệ", 85)));
        Change change = Difference.between(b, c).changes().getFirst();
        assertEquals(List.of(new Change.FieldChange("value", new BigDecimal(80), new BigDecimal(85))), change.fields());
    }

    @Example
    void itDoesNotFitWhatSomebodyElseChangedInBetween() {
        Content read = Content.of(List.of(target(ID, "Tỷ lệ", 80)));
        Content proposed = Content.of(List.of(target(ID, "Tỷ lệ", 85)));
        Difference difference = Difference.between(read, proposed);
        assertTrue(difference
                .conflicts(Content.of(List.of(target(ID, "Tên khác", 80))))
                .isEmpty());
        assertEquals(difference.changes(), difference.conflicts(Content.of(List.of(target(ID, "Tỷ lệ", 90)))));
        assertEquals(difference.changes(), difference.conflicts(Content.NOTHING));
    }

    private static Item target(UUID id, String name, Object value) {
        return new Item(Part.TARGET, id, Map.of("name", name, "value", value));
    }

    @Provide
    Arbitrary<Content> contents() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.of("", "a", "b", "Tỷ lệ"),
                Arbitraries.integers().between(0, 3).map(Object.class::cast),
                Arbitraries.of("1.0", "1", "2.50", "100").map(BigDecimal::new),
                Arbitraries.of(true, false),
                Arbitraries.of("x", "y").list().ofMaxSize(2),
                Arbitraries.of("1", "2").map(text -> Map.of("day", text)));
        Arbitrary<Map<String, Object>> fields =
                Arbitraries.maps(Arbitraries.of("name", "value", "lead", "dueOn"), values);
        Arbitrary<UUID> ids = Arbitraries.longs().between(1, 4).map(low -> new UUID(0, low));
        return Combinators.combine(Arbitraries.of(Part.class), ids, fields)
                .as(Item::new)
                .list()
                .ofMaxSize(8)
                .map(Content::of);
    }
}
