package vn.tiendo.plan.reorganization.succession;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How much each body holds before and after, counted over the roles in which a thing has a holder and must have one. Each
 * thing counts once: a target that two members of a class report is one target, with either of them and with whom they merge into.
 *
 * @param before of each body that gives or takes
 * @param after the same, once everything that is mapped has passed
 */
public record Balance(Map<UUID, Sums> before, Map<UUID, Sums> after, Sums totalBefore, Sums totalAfter) {
    /** How many things of each kind, and the funding of the tasks in VND. */
    public record Sums(Map<HoldingKind, Integer> counts, BigDecimal funding) {
        public static final Sums NONE = new Sums(Map.of(), BigDecimal.ZERO);

        private static Sums of(Collection<Holding> things) {
            return new Sums(
                    things.stream().collect(Collectors.toMap(Holding::kind, one -> 1, Integer::sum)),
                    things.stream().map(Holding::funding).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** What bodies hold, each thing once. */
    private static final class Held {
        private final Map<Holding.Leader, Holding> all = new HashMap<>();
        private final Map<UUID, Map<Holding.Leader, Holding>> byBody = new HashMap<>();

        void add(UUID body, Holding holding) {
            Holding.Leader thing = new Holding.Leader(holding.kind(), holding.id());
            all.put(thing, holding);
            byBody.computeIfAbsent(body, first -> new HashMap<>()).put(thing, holding);
        }

        Map<UUID, Sums> sums() {
            return byBody.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, body -> Sums.of(body.getValue().values())));
        }
    }

    /**
     * @param holdings everything that those who give and those who take hold
     * @param passings what of it passes
     */
    public static Balance of(List<Holding> holdings, List<Passing> passings) {
        Map<Holding, UUID> next = new HashMap<>();
        for (Passing passing : passings) {
            UUID to = passing.to();
            if (to != null) {
                next.put(passing.holding(), to);
            }
        }
        Held before = new Held();
        Held after = new Held();
        holdings.stream().filter(one -> one.role().owns()).forEach(holding -> {
            before.add(holding.holder(), holding);
            after.add(next.getOrDefault(holding, holding.holder()), holding);
        });
        return new Balance(before.sums(), after.sums(), Sums.of(before.all.values()), Sums.of(after.all.values()));
    }

    /** Nothing was lost, nothing doubled. */
    public boolean agrees() {
        return totalBefore.counts().equals(totalAfter.counts())
                && totalBefore.funding().compareTo(totalAfter.funding()) == 0;
    }
}
