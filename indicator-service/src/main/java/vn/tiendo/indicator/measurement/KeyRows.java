package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;

/** Keys of measurements as rows of a statement, which answers by their numbers: to spell out thousands of keys again is dear. */
final class KeyRows {
    /** {@code n} numbers them from 1. */
    static final String KEYS = """
            unnest(cast(:organizations as uuid[]), cast(:codes as text[]), cast(cast(:froms as text[]) as date[]),
                   cast(cast(:tos as text[]) as date[]), cast(:breakdowns as text[]))
                   with ordinality as k (organization_id, indicator_code, window_from, window_to, breakdown, n)
            """;

    private KeyRows() {}

    /**
     * What is found for each.
     *
     * @param sql selects at most one row for each of {@link #KEYS}, with its number {@code n}
     */
    static <T> Uni<Map<Measurement.Key, T>> find(
            Mutiny.Session session,
            String sql,
            Collection<Measurement.Key> asked,
            BiFunction<Measurement.Key, Tuple, T> read) {
        List<Measurement.Key> keys = List.copyOf(asked);
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("organizations", Column.ofIds(keys, Measurement.Key::organizationId))
                .setParameter("codes", Column.of(keys, Measurement.Key::indicatorCode))
                .setParameter("froms", Column.of(keys, Measurement.Key::windowFrom))
                .setParameter("tos", Column.of(keys, Measurement.Key::windowTo))
                .setParameter("breakdowns", Column.of(keys, Measurement.Key::breakdown))
                .getResultList()
                .map(rows -> {
                    Map<Measurement.Key, T> found = HashMap.newHashMap(rows.size());
                    for (Tuple row : rows) {
                        Measurement.Key key = keys.get(Math.toIntExact(row.get("n", Long.class)) - 1);
                        found.put(key, read.apply(key, row));
                    }
                    return found;
                });
    }
}
