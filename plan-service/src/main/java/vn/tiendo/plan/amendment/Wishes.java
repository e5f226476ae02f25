package vn.tiendo.plan.amendment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.plan.amendment.AmendmentResource.NewItem;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.rows.Rows;

/** Reads what somebody wants changed: codes of organisations become ids, all of them in one statement. */
@ApplicationScoped
class Wishes {
    private record Known(String code, UUID id) {}

    private final Rows rows;

    Wishes(Rows rows) {
        this.rows = rows;
    }

    Uni<List<Wish>> read(UUID plan, List<NewItem> items) {
        String[] codes = items.stream().flatMap(Wishes::codes).distinct().toArray(String[]::new);
        return rows.list(
                        Known.class,
                        "select o.code, o.id from organization_copy o where o.code = any(cast(:codes as text[]))",
                        query -> query.setParameter("codes", codes))
                .map(known -> wishes(plan, items, known.stream().collect(Collectors.toMap(Known::code, Known::id))));
    }

    private static List<Wish> wishes(UUID plan, List<NewItem> items, Map<String, UUID> known) {
        List<Wish> wishes = new ArrayList<>();
        for (int nth = 0; nth < items.size(); nth++) {
            NewItem item = items.get(nth);
            String pointer = "/items/" + nth;
            wishes.add(new Wish(item.part(), id(plan, item), item.kind(), fields(item, known, pointer), pointer));
        }
        return wishes;
    }

    private static UUID id(UUID plan, NewItem item) {
        return item.part() == Part.DOCUMENT ? plan : item.id() == null ? Ids.next() : item.id();
    }

    private static Map<String, @Nullable Object> fields(NewItem item, Map<String, UUID> known, String pointer) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        if (item.fields() != null) {
            item.fields().forEach((field, value) -> {
                Function<Object, String> id = code -> {
                    UUID found = known.get(code.toString());
                    if (found == null) {
                        throw CommonError.ORGANIZATION_UNKNOWN.at(pointer + "/fields/" + field, code);
                    }
                    return found.toString();
                };
                fields.put(field, item.part().organizations().contains(field) ? ids(value, id) : value);
            });
        }
        return fields;
    }

    private static @Nullable Object ids(@Nullable Object value, Function<Object, String> id) {
        return switch (value) {
            case null -> null;
            case Collection<?> several ->
                several.stream().filter(Objects::nonNull).map(id::apply).toList();
            default -> id.apply(value);
        };
    }

    private static Stream<String> codes(NewItem item) {
        Map<String, Object> fields = item.fields() == null ? Map.of() : item.fields();
        return item.part().organizations().stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(String::valueOf);
    }
}
