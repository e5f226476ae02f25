package vn.tiendo.plan.task.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class RecurrenceLawsTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    /** A recurrence, and the days from which and until which it is asked for. */
    record Asked(Recurrence recurrence, LocalDate from, LocalDate until) {}

    @Property
    void occurrencesTileTheSpanWithoutGapOrDouble(@ForAll("asked") Asked asked) {
        List<Occurrence> found = all(asked.recurrence(), asked.from(), asked.until());
        LocalDate next = asked.from();
        for (Occurrence one : found) {
            assertEquals(next, one.from());
            assertFalse(one.to().isBefore(one.from()));
            assertFalse(one.nominalDueOn().isBefore(one.from()), "nothing is opened overdue");
            assertFalse(one.nominalDueOn().isAfter(one.to()));
            next = one.to().plusDays(1);
        }
        LocalDate last = next.minusDays(1);
        LocalDate to = asked.recurrence().to();
        assertFalse(last.isBefore(to == null || asked.until().isBefore(to) ? asked.until() : to));
        assertFalse(to != null && last.isAfter(to));
    }

    @Property
    void openedInPartsTheyAreThoseOpenedAtOnce(
            @ForAll("asked") Asked asked, @ForAll @IntRange(min = 1, max = 5) int part) {
        List<Occurrence> whole = all(asked.recurrence(), asked.from(), asked.until());
        List<Occurrence> parts = new java.util.ArrayList<>();
        LocalDate next = asked.from();
        while (true) {
            List<Occurrence> some = asked.recurrence().occurrences(next, asked.until(), part);
            if (some.isEmpty()) {
                break;
            }
            parts.addAll(some);
            next = some.getLast().to().plusDays(1);
        }
        assertEquals(whole, parts);
    }

    @Property
    void aWindowThatIsAskedForAgainHasTheSameDay(@ForAll("asked") Asked asked) {
        all(asked.recurrence(), asked.from(), asked.until())
                .forEach(one ->
                        assertEquals(one.nominalDueOn(), asked.recurrence().dueIn(one.from(), one.to())));
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 900).map(BEGIN::plusDays);
        return Combinators.combine(
                        Arbitraries.of(Every.class),
                        Arbitraries.integers().between(1, 12).injectNull(0.5),
                        Arbitraries.integers().between(1, 31).injectNull(0.5),
                        Arbitraries.of(true, false),
                        days,
                        days,
                        days.injectNull(0.4))
                .as(RecurrenceLawsTest::asked);
    }

    private static Asked asked(
            Every every,
            @Nullable Integer month,
            @Nullable Integer day,
            boolean before,
            LocalDate one,
            LocalDate other,
            @Nullable LocalDate to) {
        Integer in = month == null || month > every.months ? null : month;
        boolean early = day != null && day == 1 && (in == null ? every.months : in) == 1;
        boolean exclusive = before && !early;
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate until = one.isBefore(other) ? other : one;
        LocalDate end = to == null || to.isBefore(from) ? null : to;
        return new Asked(
                new Recurrence(every, in, exclusive ? null : day, exclusive ? day : null, null, end), from, until);
    }

    private static List<Occurrence> all(Recurrence recurrence, LocalDate from, LocalDate until) {
        return recurrence.occurrences(from, until, Integer.MAX_VALUE);
    }
}
