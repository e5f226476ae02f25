package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.validation.Claim;

/** What stands around figures: before them, beside them in the tree, and the targets on them; one statement each. */
@ApplicationScoped
class Circumstances {
    /** How many windows back a rule can look. */
    static final int WINDOWS = 12;

    private static final String STANDS = " m.valid_to is null and m.state <> 'WITHDRAWN' and m.answer = 'VALUE'";
    private static final String SAME_WINDOW = " m.indicator_code = k.indicator_code and m.breakdown = k.breakdown"
            + " and m.window_to = k.window_to and m.window_from = k.window_from and" + STANDS;
    private static final String KEY =
            "select k.organization_id, k.indicator_code, k.window_from, k.window_to, k.breakdown, ";

    private final Mutiny.Session session;

    Circumstances(Mutiny.Session session) {
        this.session = session;
    }

    /** What stands for the windows that end before, the latest first. */
    Uni<Map<Measurement.Key, List<Claim.Figure>>> before(Collection<Measurement.Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String sql = KEY + "b.figures from " + MeasurementStore.KEYS + """
                 join lateral (
                      select string_agg(concat_ws(' ', m.window_from, m.window_to, m.value, coalesce(cast(m.numerator as text), '-'),
                                                  coalesce(cast(m.denominator as text), '-')), ','
                                        order by m.window_to desc, m.window_from) as figures
                        from (select m.window_from, m.window_to, m.value, m.numerator, m.denominator from measurement m
                               where m.indicator_code = k.indicator_code and m.organization_id = k.organization_id
                                 and m.breakdown = k.breakdown and m.window_to < k.window_to and m.value is not null and\
                """ + STANDS
                + " order by m.window_to desc, m.window_from limit " + WINDOWS
                + ") m) b on b.figures is not null";
        return MeasurementStore.bind(session.createNativeQuery(sql, Tuple.class), keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                Circumstances::key, row -> figures(row.get("figures", String.class)))));
    }

    /** Of each the sums around it; of the siblings without itself. */
    Uni<Map<Measurement.Key, Claim.Family>> families(Collection<Measurement.Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String sum = "sum(coalesce(m.numerator, m.value))";
        String sql = KEY + "(select case when count(*) = count(m.id) then " + sum + " end"
                + " from organization_copy c left join measurement m on m.organization_id = c.id and" + SAME_WINDOW
                + " where c.parent_id = k.organization_id and c.valid_to is null) as children,"
                + " (select coalesce(m.numerator, m.value) from organization_copy o join measurement m"
                + " on m.organization_id = o.parent_id and" + SAME_WINDOW
                + " where o.id = k.organization_id) as parent,"
                + " (select case when count(*) = count(m.id) then coalesce(" + sum + ", 0) end"
                + " from organization_copy o join organization_copy c on c.parent_id = o.parent_id and c.id <> o.id"
                + " left join measurement m on m.organization_id = c.id and" + SAME_WINDOW
                + " where o.id = k.organization_id and c.valid_to is null) as siblings from " + MeasurementStore.KEYS;
        return MeasurementStore.bind(session.createNativeQuery(sql, Tuple.class), keys)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(Circumstances::key, Circumstances::family)));
    }

    /** The levels that targets in force ask of the whole. */
    Uni<Map<Measurement.Key, List<Claim.Goal>>> goals(Collection<Measurement.Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String sql = KEY + "t.level, t.due_on from " + MeasurementStore.KEYS + """
                 join target t on t.reporter_id = k.organization_id and t.indicator_code = k.indicator_code
                      and t.in_force and t.level is not null and k.breakdown = ''
                """;
        return MeasurementStore.bind(session.createNativeQuery(sql, Tuple.class), keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Circumstances::key,
                                Collectors.mapping(
                                        row -> new Claim.Goal(
                                                row.get("level", BigDecimal.class), row.get("due_on", LocalDate.class)),
                                        Collectors.toList()))));
    }

    private static Measurement.Key key(Tuple row) {
        return new Measurement.Key(
                row.get("organization_id", UUID.class),
                row.get("indicator_code", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("breakdown", String.class));
    }

    /** A row for each window would be most of what an import costs. */
    private static List<Claim.Figure> figures(String written) {
        return Stream.of(written.split(","))
                .map(one -> one.split(" "))
                .map(parts -> {
                    LocalDate to = LocalDate.parse(parts[1]);
                    return new Claim.Figure(
                            LocalDate.parse(parts[0]),
                            to,
                            to,
                            new BigDecimal(parts[2]),
                            number(parts[3]),
                            number(parts[4]));
                })
                .toList();
    }

    private static @Nullable BigDecimal number(String written) {
        return written.equals("-") ? null : new BigDecimal(written);
    }

    private static Claim.Family family(Tuple row) {
        Function<String, BigDecimal> sum = column -> row.get(column, BigDecimal.class);
        return new Claim.Family(sum.apply("children"), sum.apply("parent"), sum.apply("siblings"));
    }
}
