package vn.tiendo.notification.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.PlanNews;

/** The fields of {@code plan.replaced} that are told about. */
record PlanReplaced(
        UUID id, long version, UUID keeperId, @Nullable List<Keeper> downstreamKeepers) {
    private static final List<String> DRAFTERS = List.of("plan-editor", "plan-issuer");

    /** @param plans how many plans of it stand on the one that was replaced */
    record Keeper(UUID id, int plans) {}

    List<PlanNews> news() {
        return downstreamKeepers == null
                ? List.of()
                : downstreamKeepers.stream()
                        .map(keeper -> new PlanNews(
                                NotificationKind.PLAN_REPLACED, keeper.id(), DRAFTERS, id, keeperId, keeper.plans()))
                        .toList();
    }
}
