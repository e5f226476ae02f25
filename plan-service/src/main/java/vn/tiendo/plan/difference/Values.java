package vn.tiendo.plan.difference;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in one form, so that only what says something else is a difference: 80 is 80.0, an empty list says nothing. */
final class Values {
    private Values() {}

    static Map<String, Object> fields(Map<String, ?> fields) {
        Map<String, Object> said = new TreeMap<>();
        fields.forEach((field, value) -> {
            Object normal = normal(value);
            if (normal != null) {
                said.put(field, normal);
            }
        });
        return Collections.unmodifiableMap(said);
    }

    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> stripped(number);
            case Number number -> stripped(new BigDecimal(number.toString()));
            case Collection<?> list -> list.isEmpty() ? null : list(list);
            case Map<?, ?> map -> map(map);
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    private static List<Object> list(Collection<?> list) {
        return list.stream().map(Values::element).toList();
    }

    private static Object element(@Nullable Object value) {
        Object normal = normal(value);
        return normal == null ? Map.of() : normal;
    }

    private static @Nullable Object map(Map<?, ?> map) {
        Map<String, Object> named = new TreeMap<>();
        map.forEach((field, value) -> {
            if (value != null) {
                named.put(String.valueOf(field), value);
            }
        });
        Map<String, Object> said = fields(named);
        return said.isEmpty() ? null : said;
    }

    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
