package vn.tiendo.plan.amendment;

import static vn.tiendo.plan.amendment.AmendmentError.AMENDMENT_DOCUMENT_STAYS;
import static vn.tiendo.plan.amendment.AmendmentError.AMENDMENT_FIELD_FIXED;
import static vn.tiendo.plan.amendment.AmendmentError.AMENDMENT_ITEM_UNKNOWN;
import static vn.tiendo.plan.amendment.AmendmentError.AMENDMENT_NOTHING_CHANGED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Change;
import vn.tiendo.plan.difference.ChangeKind;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;

/**
 * What somebody wants to become of one item, organisations by id already: the fields that are to say something else, or
 * all of them where it is new. A field with null says nothing any more; the others stay.
 *
 * @param id of what exists; of what is new, the id it gets
 */
record Wish(Part part, UUID id, ChangeKind kind, Map<String, ? extends @Nullable Object> fields, String pointer) {
    /** A document keeps what it is cited by, and everything its place. */
    private static final Map<Part, Set<String>> FIXED = Map.of(
            Part.DOCUMENT, Set.of("type", "number", "issuer", "issuedOn", "line"),
            Part.TARGET, Set.of("id", "position"),
            Part.TASK, Set.of("id", "position"),
            Part.REPORTING_DUTY, Set.of("id", "position"));

    /** The change that leads there from what the plan says now. */
    Change of(Content now) {
        fields.keySet().stream()
                .filter(FIXED.getOrDefault(part, Set.of())::contains)
                .findFirst()
                .ifPresent(field -> {
                    throw AMENDMENT_FIELD_FIXED.at(pointer + "/fields/" + field, field);
                });
        if (part == Part.DOCUMENT && kind != ChangeKind.CHANGED) {
            throw AMENDMENT_DOCUMENT_STAYS.at(pointer + "/kind");
        }
        List<Change> changes = switch (kind) {
            case ADDED -> Difference.between(Content.NOTHING, said(Map.of())).changes();
            case REMOVED ->
                Difference.between(Content.of(List.of(found(now))), Content.NOTHING)
                        .changes();
            case CHANGED -> {
                Item item = found(now);
                yield Difference.between(Content.of(List.of(item)), said(item.fields()))
                        .changes();
            }
        };
        return changes.stream().findFirst().orElseThrow(() -> AMENDMENT_NOTHING_CHANGED.at(pointer + "/fields"));
    }

    private Content said(Map<String, Object> before) {
        Map<String, Object> after = new TreeMap<>(before);
        fields.forEach((field, value) -> {
            if (value == null) {
                after.remove(field);
            } else {
                after.put(field, value);
            }
        });
        if (fields.containsKey("comparator") && !fields.containsKey("evalComparator")) {
            after.remove("evalComparator"); // a new comparator is judged anew, unless it is said how
        }
        if (fields.containsKey("reporterClass") && !fields.containsKey("reporters")) {
            after.remove("reporters"); // another class has other members
        }
        if (isRatio(after) && !fields.containsKey("value") && fields.containsKey("form")) {
            after.remove("value"); // it follows from the ratio
        }
        return Content.of(List.of(new Item(part, id, after)));
    }

    private static boolean isRatio(Map<String, Object> target) {
        return target.get("form") instanceof Map<?, ?> form && form.get("ratio") != null;
    }

    private Item found(Content now) {
        return now.items(part).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AMENDMENT_ITEM_UNKNOWN.at(pointer + "/id", id));
    }
}
