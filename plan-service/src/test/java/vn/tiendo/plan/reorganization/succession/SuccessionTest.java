package vn.tiendo.plan.reorganization.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.reorganization.succession.Holding.Leader;
import vn.tiendo.plan.reorganization.succession.Passing.Basis;

class SuccessionTest {
    private static final UUID OLD = id("old");
    private static final UUID OTHER = id("other");

    @Test
    void theTasksOfADistrictPassToItsSixSuccessorsOneByOne() {
        List<UUID> communes =
                IntStream.rangeClosed(1, 6).mapToObj(n -> id("commune " + n)).toList();
        List<Holding> held = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < 18; n++) {
            held.add(
                    new Holding(HoldingKind.TASK, id("task " + n), HoldingRole.LEAD, OLD, null, BigDecimal.valueOf(n)));
            if (n != 7) {
                choices.add(new Choice(HoldingKind.TASK, id("task " + n), null, null, communes.get(n % 6)));
            }
        }
        List<Passing> open = new Succession(Set.of(OLD), communes, choices).of(held);
        assertEquals(
                List.of(id("task 7")),
                open.stream()
                        .filter(one -> !one.isMapped())
                        .map(one -> one.holding().id())
                        .toList());

        choices.add(new Choice(HoldingKind.TASK, id("task 7"), HoldingRole.LEAD, OLD, communes.getFirst()));
        List<Passing> all = new Succession(Set.of(OLD), communes, choices).of(held);
        Balance balance = Balance.of(held, all);
        assertTrue(balance.agrees());
        assertEquals(18, balance.before().get(OLD).counts().get(HoldingKind.TASK));
        assertEquals(4, balance.after().get(communes.getFirst()).counts().get(HoldingKind.TASK));
        assertEquals(2, balance.after().get(communes.get(1)).counts().get(HoldingKind.TASK));
        assertEquals(BigDecimal.valueOf(153), balance.totalAfter().funding());
    }

    @Test
    void oneSuccessorTakesWhatNobodyDecided() {
        Holding task = new Holding(HoldingKind.TASK, id("t"), HoldingRole.LEAD, OLD);
        assertEquals(
                List.of(new Passing(task, OTHER, Basis.ONLY_CHOICE)),
                new Succession(Set.of(OLD), List.of(OTHER), List.of()).of(List.of(task)));
    }

    @Test
    void aRegimeGoesWithItsDutyAndAnObligationWithItsRegimeUnlessDecidedOtherwise() {
        UUID third = id("third");
        Holding duty = new Holding(HoldingKind.DUTY, id("d"), HoldingRole.REPORTER, OLD);
        Holding regime = new Holding(
                HoldingKind.REGIME,
                id("r"),
                HoldingRole.REPORTER,
                OLD,
                new Leader(HoldingKind.DUTY, id("d")),
                BigDecimal.ZERO);
        Holding first = new Holding(
                HoldingKind.OBLIGATION,
                id("o1"),
                HoldingRole.REPORTER,
                OLD,
                new Leader(HoldingKind.REGIME, id("r")),
                BigDecimal.ZERO);
        Holding second = new Holding(
                HoldingKind.OBLIGATION,
                id("o2"),
                HoldingRole.REPORTER,
                OLD,
                new Leader(HoldingKind.REGIME, id("r")),
                BigDecimal.ZERO);
        List<Passing> passings = new Succession(
                        Set.of(OLD),
                        List.of(OTHER, third),
                        List.of(
                                new Choice(HoldingKind.DUTY, id("d"), null, null, OTHER),
                                new Choice(HoldingKind.OBLIGATION, id("o2"), null, null, third)))
                .of(List.of(second, first, regime, duty));
        assertEquals(
                List.of(
                        new Passing(second, third, Basis.MAPPED),
                        new Passing(first, OTHER, Basis.FOLLOWS),
                        new Passing(regime, OTHER, Basis.FOLLOWS),
                        new Passing(duty, OTHER, Basis.MAPPED)),
                passings);
    }

    @Test
    void whatOthersHoldStays() {
        Holding theirs = new Holding(HoldingKind.TASK, id("t"), HoldingRole.LEAD, OTHER);
        assertEquals(List.of(), new Succession(Set.of(OLD), List.of(id("new")), List.of()).of(List.of(theirs)));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
