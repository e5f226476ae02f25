package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.validation.Claim;
import vn.tiendo.validation.Lookback;

/** What stands around figures: before them, beside them in the tree, and the targets on them; one statement each. */
@ApplicationScoped
class Circumstances {
    private static final String STANDS = " m.valid_to is null and m.state <> 'WITHDRAWN' and m.answer = 'VALUE'";
    private static final String SAME_WINDOW = " m.indicator_code = k.indicator_code and m.breakdown = k.breakdown"
            + " and m.window_to = k.window_to and m.window_from = k.window_from and" + STANDS;

    private final Mutiny.Session session;
    private final KeyRows rows;

    Circumstances(Mutiny.Session session, KeyRows rows) {
        this.session = session;
        this.rows = rows;
    }

    /** What stands for the windows that end before, the latest first, as far back as is asked for each. */
    Uni<Map<Measurement.Key, List<Claim.Figure>>> before(Map<Lookback, List<Measurement.Key>> asked) {
        Map<Measurement.Key, List<Claim.Figure>> found = new HashMap<>();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Map.Entry<Lookback, List<Measurement.Key>> one : asked.entrySet()) {
            done = done.chain(() ->
                    before(one.getKey(), one.getValue()).invoke(found::putAll).replaceWithVoid());
        }
        return done.replaceWith(found);
    }

    /** A row for each window, or a name for each of its columns, would be most of what an import costs. */
    private Uni<Map<Measurement.Key, List<Claim.Figure>>> before(Lookback far, List<Measurement.Key> keys) {
        String length = far.days() == null
                ? ""
                : " and abs((m.window_to - m.window_from) - (k.window_to - k.window_from)) <= " + far.days();
        String sql = """
                select k.n, array_to_string(array(
                       select concat_ws(' ', m.window_from - date 'epoch', m.window_to - date 'epoch', m.value,
                                        coalesce(cast(m.numerator as text), '-'), coalesce(cast(m.denominator as text), '-'))
                         from measurement m
                        where m.indicator_code = k.indicator_code and m.organization_id = k.organization_id
                          and m.breakdown = k.breakdown and m.window_to < k.window_to and m.value is not null and\
                """ + STANDS + length
                + " order by m.window_to desc, m.window_from limit " + far.windows()
                + "), ',') as figures from " + KeyRows.KEYS;
        return rows.find(sql, keys, (key, row) -> figures((String) row[1]));
    }

    /** Of each the sums around it; of the siblings without itself. */
    Uni<Map<Measurement.Key, Claim.Family>> families(List<Measurement.Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String sum = "sum(coalesce(m.numerator, m.value))";
        String sql = "select k.n, (select case when count(*) = count(m.id) then " + sum + " end"
                + " from organization_copy c left join measurement m on m.organization_id = c.id and" + SAME_WINDOW
                + " where c.parent_id = k.organization_id and c.valid_to is null) as children,"
                + " (select coalesce(m.numerator, m.value) from organization_copy o join measurement m"
                + " on m.organization_id = o.parent_id and" + SAME_WINDOW
                + " where o.id = k.organization_id) as parent,"
                + " (select case when count(*) = count(m.id) then coalesce(" + sum + ", 0) end"
                + " from organization_copy o join organization_copy c on c.parent_id = o.parent_id and c.id <> o.id"
                + " left join measurement m on m.organization_id = c.id and" + SAME_WINDOW
                + " where o.id = k.organization_id and c.valid_to is null) as siblings from " + KeyRows.KEYS;
        return rows.find(
                sql,
                keys,
                (key, row) -> new Claim.Family(KeyRows.number(row[1]), KeyRows.number(row[2]), KeyRows.number(row[3])));
    }

    /** A body and an indicator of which it owes a figure. */
    record Owed(UUID organizationId, String indicatorCode) {
        static Owed of(Measurement.Key key) {
            return new Owed(key.organizationId(), key.indicatorCode());
        }
    }

    /** The levels that targets in force ask of the whole. */
    Uni<Map<Owed, List<Claim.Goal>>> goals(Collection<Measurement.Key> keys) {
        List<UUID> bodies =
                keys.stream().map(Measurement.Key::organizationId).distinct().toList();
        List<String> codes =
                keys.stream().map(Measurement.Key::indicatorCode).distinct().toList();
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery("""
                        select t.reporter_id, t.indicator_code, t.level, t.due_on from target t
                         where t.in_force and t.level is not null and t.reporter_id = any(cast(:bodies as uuid[]))
                           and t.indicator_code = any(cast(:codes as text[]))
                        """, Tuple.class)
                .setParameter("bodies", Column.ofIds(bodies, Function.identity()))
                .setParameter("codes", Column.of(codes, code -> code))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new Owed(
                                        row.get("reporter_id", UUID.class), row.get("indicator_code", String.class)),
                                Collectors.mapping(
                                        row -> new Claim.Goal(
                                                row.get("level", BigDecimal.class), row.get("due_on", LocalDate.class)),
                                        Collectors.toList()))));
    }

    private static List<Claim.Figure> figures(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(","))
                        .map(one -> one.split(" "))
                        .map(parts -> {
                            LocalDate to = LocalDate.ofEpochDay(Long.parseLong(parts[1]));
                            return new Claim.Figure(
                                    LocalDate.ofEpochDay(Long.parseLong(parts[0])),
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
}
