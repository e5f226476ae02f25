package vn.tiendo.plan.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.revision.OrganizationNames.Named;
import vn.tiendo.plan.workbook.PlanWorkbook.Entry;

/**
 * A plan with every word of it, read at one moment.
 *
 * @param addressees the organisations that an issued plan addresses, in the order of their codes
 */
record WholeText(PlanView plan, Content said, Named named, List<OrganizationRef> addressees) {
    PlanFile file() {
        return new PlanFile(
                PlanFile.FORMAT,
                plan.id(),
                plan.version(),
                plan.revision(),
                plan.status(),
                plan.keeper(),
                plan.programme(),
                plan.issuedAt(),
                said.items(Part.DOCUMENT).getFirst().fields(),
                shown(Part.TARGET),
                shown(Part.TASK),
                shown(Part.REPORTING_DUTY));
    }

    private List<Map<String, Object>> shown(Part part) {
        return ordered(part).map(named::show).toList();
    }

    /** What a workbook says: bodies by their codes. */
    Map<Part, List<Entry>> entries() {
        Map<Part, List<Entry>> entries = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            entries.put(
                    part,
                    ordered(part).map(item -> new Entry(item.id(), coded(item))).toList());
        }
        return entries;
    }

    private Map<String, Object> coded(Item item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        item.fields().forEach((field, value) -> {
            Object said = item.part().organizations().contains(field) ? codes(value) : value;
            if (said != null) {
                fields.put(field, said);
            }
        });
        return fields;
    }

    private @Nullable Object codes(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().flatMap(id -> Stream.ofNullable(code(id))).toList()
                : code(value);
    }

    private @Nullable String code(Object id) {
        return OrganizationRef.of(UUID.fromString(id.toString()), named.known()).code();
    }

    private Stream<Item> ordered(Part part) {
        return said.items(part).stream()
                .sorted(Comparator.comparing(
                        item -> new BigDecimal(String.valueOf(item.fields().getOrDefault("position", 0)))));
    }
}
