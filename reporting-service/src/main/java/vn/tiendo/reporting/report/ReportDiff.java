package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a second look has to see: the items that say something else than when they were sent back, or than the version that a
 * correction corrects.
 *
 * @param against absent while there is nothing to compare with
 */
record ReportDiff(UUID report, @Nullable Against against, List<ItemDiff> items) {

    @Schema(name = "ReportDiffKind")
    enum Kind {
        RETURNED,
        CORRECTED
    }

    /** What the report is compared with. */
    @Schema(name = "ReportDiffAgainst")
    record Against(
            Kind kind, UUID report, long version, @Nullable Instant at) {}

    /**
     * One item.
     *
     * @param returnReason why it was sent back
     * @param changed whether it says something else now
     */
    @Schema(name = "ReportItemDiff")
    record ItemDiff(
            UUID item,
            int position,
            ReportItem.Type type,
            String name,
            @Nullable String returnReason,
            boolean changed,
            @Nullable ItemAnswer before,
            ItemAnswer after) {}

    /** What was said before, and by what an item is known again. */
    record Before(Against against, List<ItemState> items, Function<ItemState, Object> key) {}

    static ReportDiff none(UUID report) {
        return new ReportDiff(report, null, List.of());
    }

    /** Items that were sent back are shown even when nobody changed them. */
    static ReportDiff of(UUID report, Before before, List<ItemState> now) {
        Map<Object, ItemState> then =
                before.items().stream().collect(Collectors.toMap(before.key(), Function.identity()));
        return new ReportDiff(
                report,
                before.against(),
                now.stream()
                        .map(item -> diff(then.get(before.key().apply(item)), item))
                        .filter(item -> item.changed() || item.returnReason() != null)
                        .toList());
    }

    private static ItemDiff diff(@Nullable ItemState before, ItemState after) {
        ItemAnswer said = before == null ? null : before.said();
        String reason = after.returnReason() == null && before != null ? before.returnReason() : after.returnReason();
        return new ItemDiff(
                after.id(),
                after.position(),
                after.type(),
                after.name(),
                reason,
                !Objects.equals(said, after.said()),
                said,
                after.said());
    }
}
