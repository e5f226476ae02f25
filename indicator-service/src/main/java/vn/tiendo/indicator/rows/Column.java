package vn.tiendo.indicator.rows;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, as a text array. PostgreSQL casts it to the array type the statement names
 * ({@code cast(cast(:days as text[]) as date[])}), so that nulls and every scalar type travel the same way.
 */
public final class Column {
    private Column() {}

    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> field) {
        return rows.stream().map(field).map(Column::text).toArray(String[]::new);
    }

    /** Ids as they are, which nobody needs to spell out and read again. */
    public static <T> UUID[] ofIds(Collection<T> rows, Function<T, UUID> field) {
        return rows.stream().map(field).toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
