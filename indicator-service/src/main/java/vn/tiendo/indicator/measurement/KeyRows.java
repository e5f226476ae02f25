package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.rows.DriverRows;

/** What is found for keys of measurements, thousands at a time: they travel once, and the answers name them by number. */
@ApplicationScoped
class KeyRows {
    /** {@code n} numbers them from 1. */
    static final String KEYS = """
            unnest(cast($1 as uuid[]), cast($2 as text[]), cast($3 as date[]), cast($4 as date[]), cast($5 as text[]))
                   with ordinality as k (organization_id, indicator_code, window_from, window_to, breakdown, n)
            """;

    private final DriverRows driver;

    KeyRows(DriverRows driver) {
        this.driver = driver;
    }

    private record Found<T>(Measurement.Key key, T what) {}

    /**
     * @param sql selects at most one row for each of {@link #KEYS}, with its number first; of less than 2,048 characters
     * @param read of the columns as the driver has them
     */
    <T> Uni<Map<Measurement.Key, T>> find(
            String sql, Collection<Measurement.Key> asked, BiFunction<Measurement.Key, Object[], T> read) {
        List<Measurement.Key> keys = List.copyOf(asked);
        return driver.<Found<T>>select(
                        sql,
                        row -> {
                            Measurement.Key key = keys.get(Math.toIntExact((long) row[0]) - 1);
                            return new Found<>(key, read.apply(key, row));
                        },
                        Column.ofIds(keys, Measurement.Key::organizationId),
                        Column.of(keys, Measurement.Key::indicatorCode),
                        keys.stream().map(Measurement.Key::windowFrom).toArray(LocalDate[]::new),
                        keys.stream().map(Measurement.Key::windowTo).toArray(LocalDate[]::new),
                        Column.of(keys, Measurement.Key::breakdown))
                .map(rows -> rows.stream().collect(Collectors.toMap(Found::key, Found::what)));
    }

    static @Nullable BigDecimal number(@Nullable Object column) {
        return column == null ? null : ((Numeric) column).bigDecimalValue();
    }
}
