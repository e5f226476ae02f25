package vn.tiendo.plan.ending;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.plan.Plan;

/** The data of {@code plan.closed} and {@code plan.replaced}: a plan that asks for nothing new from {@code endedAt} on. */
record PlanEnded(
        UUID id,
        long version,
        int revision,
        UUID keeperId,
        @Nullable Instant endedAt,
        @Nullable UUID replacedById,
        @Nullable List<Handed> tasks,
        @Nullable List<UUID> downstream,
        @Nullable List<Keeper> downstreamKeepers) {

    private static final int MOST_KEEPERS = 1_500;

    /** @param carriedTo a task of the new plan; null when it was dropped */
    record Handed(UUID id, @Nullable UUID carriedTo) {}

    /** @param plans how many of the plans downstream it keeps */
    record Keeper(UUID id, int plans) {}

    static PlanEnded closed(Plan plan) {
        return new PlanEnded(
                plan.id(), plan.version(), plan.revision(), plan.keeperId(), plan.endedAt(), null, null, null, null);
    }

    static PlanEnded replaced(Plan plan, List<Handover.Step> steps, List<Downstream> concerned) {
        return new PlanEnded(
                plan.id(),
                plan.version(),
                plan.revision(),
                plan.keeperId(),
                plan.endedAt(),
                plan.replacedById(),
                steps.stream().map(step -> new Handed(step.task(), step.to())).toList(),
                concerned.stream().map(Downstream::id).toList(),
                keepers(concerned));
    }

    private static List<Keeper> keepers(List<Downstream> concerned) {
        return concerned.stream()
                .collect(Collectors.groupingBy(Downstream::keeper, TreeMap::new, Collectors.summingInt(plan -> 1)))
                .entrySet()
                .stream()
                .limit(MOST_KEEPERS)
                .map(keeper -> new Keeper(keeper.getKey(), keeper.getValue()))
                .toList();
    }
}
