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
import org.hibernate.reactive.mutiny.Mutiny;
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
        String sql = KEY + "b.window_from as from_day, b.window_to as to_day, b.value, b.numerator, b.denominator from "
                + MeasurementStore.KEYS + """
                 join lateral (
                      select m.window_from, m.window_to, m.value, m.numerator, m.denominator from measurement m
                       where m.indicator_code = k.indicator_code and m.organization_id = k.organization_id
                         and m.breakdown = k.breakdown and m.window_to < k.window_to and\
                """ + STANDS + " order by m.window_to desc, m.window_from limit " + WINDOWS
                + ") b on true"
                + " order by b.window_to desc, b.window_from";
        return MeasurementStore.bind(session.createNativeQuery(sql, Tuple.class), keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Circumstances::key, Collectors.mapping(Circumstances::figure, Collectors.toList()))));
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

    private static Claim.Figure figure(Tuple row) {
        LocalDate to = row.get("to_day", LocalDate.class);
        return new Claim.Figure(
                row.get("from_day", LocalDate.class),
                to,
                to,
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class));
    }

    private static Claim.Family family(Tuple row) {
        Function<String, BigDecimal> sum = column -> row.get(column, BigDecimal.class);
        return new Claim.Family(sum.apply("children"), sum.apply("parent"), sum.apply("siblings"));
    }
}
