package vn.tiendo.plan.reorganization.succession;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How much each body holds before and after, counted over the roles in which a thing has one holder.
 *
 * @param before of each body that gives or takes
 * @param after the same, once everything that is mapped has passed
 */
public record Balance(Map<UUID, Sums> before, Map<UUID, Sums> after) {
    /** How many things of each kind, and the funding of the tasks in VND. */
    public record Sums(Map<HoldingKind, Integer> counts, BigDecimal funding) {
        public static final Sums NONE = new Sums(Map.of(), BigDecimal.ZERO);

        Sums plus(Holding holding) {
            return plus(new Sums(Map.of(holding.kind(), 1), holding.funding()));
        }

        Sums plus(Sums other) {
            Map<HoldingKind, Integer> sums = new HashMap<>(counts);
            other.counts.forEach((kind, count) -> sums.merge(kind, count, Integer::sum));
            return new Sums(Map.copyOf(sums), funding.add(other.funding));
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
        Map<UUID, Sums> before = new HashMap<>();
        Map<UUID, Sums> after = new HashMap<>();
        holdings.stream().filter(one -> one.role().owns()).forEach(holding -> {
            before.merge(holding.holder(), Sums.NONE.plus(holding), Sums::plus);
            UUID holder = next.getOrDefault(holding, holding.holder());
            after.merge(holder, Sums.NONE.plus(holding), Sums::plus);
        });
        return new Balance(before, after);
    }

    public Sums totalBefore() {
        return total(before);
    }

    public Sums totalAfter() {
        return total(after);
    }

    /** Nothing was lost, nothing doubled. */
    public boolean agrees() {
        Sums was = totalBefore();
        Sums is = totalAfter();
        return was.counts().equals(is.counts()) && was.funding().compareTo(is.funding()) == 0;
    }

    private static Sums total(Map<UUID, Sums> sums) {
        return sums.values().stream().reduce(Sums.NONE, Sums::plus);
    }
}
