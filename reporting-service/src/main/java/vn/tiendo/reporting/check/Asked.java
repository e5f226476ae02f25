package vn.tiendo.reporting.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.reporting.merge.Content;

/**
 * A report that is to be checked.
 *
 * @param obligation whose other versions are no other reports
 * @param windowFrom absent of a report without a period: then nothing else speaks of the same
 */
public record Asked(
        UUID report,
        UUID obligation,
        UUID reporter,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        List<Item> items) {

    /**
     * One item.
     *
     * @param code of the indicator, of a value
     * @param says absent while it is not answered
     * @param consolidated it speaks for those below as well
     * @param explanation why it says so all the same
     */
    public record Item(
            UUID id,
            int position,
            String name,
            @Nullable String code,
            @Nullable Figure says,
            boolean consolidated,
            Content content,
            @Nullable String explanation) {
        boolean isExplained() {
            return explanation != null && !explanation.isBlank();
        }
    }

    /** What the body reports of its own in numbers. */
    List<Item> figures() {
        return items.stream()
                .filter(item -> !item.consolidated() && item.code() != null && item.says() != null)
                .toList();
    }

    boolean isConsolidated() {
        return items.stream().anyMatch(Item::consolidated);
    }

    List<String> codes() {
        return figures().stream()
                .map(Item::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
