package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tiendo.indicator.Given;

/** A small tree of bodies of its own and one indicator, written straight into the tables. */
public final class Country {
    final Given given;
    public final String mark = "R" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L);
    public final String indicator = "CS." + mark;

    public Country(Given given, String aggregation, String overTime) {
        this.given = given;
        given.sql(
                "insert into indicator (id, code, name, unit, direction, aggregation, over_time, owner_id, version)"
                        + " values (?, ?, 'Tỷ lệ thử', '%', 'UP', ?, ?, ?, 1)",
                UUID.randomUUID(), indicator, aggregation, overTime, UUID.randomUUID());
    }

    public String code(String name) {
        return mark + "." + name;
    }

    /** A body below another, or a root. */
    public UUID body(String name, UUID parent) {
        UUID id = UUID.randomUUID();
        given.sql(
                "insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)"
                        + " values (?, ?, ?, 'COMMUNE', 'STATE', ?, coalesce((select path from organization_copy where id = ?), '{}')"
                        + " || cast(? as uuid), date '2020-01-01', 1)",
                id,
                code(name),
                name,
                parent,
                parent,
                id);
        return id;
    }

    public void closed(UUID body, String day, List<UUID> successors) {
        given.sql(
                "update organization_copy set valid_to = cast(? as date), version = version + 1,"
                        + " successor_ids = cast(string_to_array(?, ',') as uuid[]) where id = ?",
                day,
                String.join(",", successors.stream().map(UUID::toString).toList()),
                body);
    }

    void reopened(UUID body) {
        given.sql("update organization_copy set valid_to = null, successor_ids = '{}' where id = ?", body);
    }

    void moved(UUID body, UUID parent) {
        given.sql(
                "update organization_copy o set parent_id = p.id, path = p.path || o.id from organization_copy p"
                        + " where o.id = ? and p.id = ?",
                body,
                parent);
    }

    /** A measurement that nobody gave before; gives its id. */
    public UUID said(
            UUID body, Window window, String answer, Integer value, Integer above, Integer below, String state) {
        UUID id = UUID.randomUUID();
        given.sql(
                "insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value,"
                        + " numerator, denominator, kind, state, report_id, report_version, valid_from)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTUAL', ?, ?, 1, clock_timestamp())",
                id,
                indicator,
                body,
                window.from(),
                window.to(),
                answer,
                number(value),
                number(above),
                number(below),
                state,
                UUID.randomUUID());
        return id;
    }

    public UUID ratio(UUID body, Window window, int above, int below, String state) {
        int value = below == 0 ? 0 : above * 100 / below;
        return said(body, window, "VALUE", value, above, below, state);
    }

    /** The current version is closed and another follows it. */
    public void corrected(UUID measurement, String answer, Integer value, Integer above, Integer below, String state) {
        given.sql("update measurement set valid_to = clock_timestamp() where id = ? and valid_to is null", measurement);
        given.sql(
                "insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value,"
                        + " numerator, denominator, kind, state, report_id, report_version, valid_from)"
                        + " select id, version + 1, indicator_code, organization_id, window_from, window_to, ?, ?, ?, ?, kind, ?,"
                        + " report_id, 1, clock_timestamp() from measurement where id = ? order by version desc limit 1",
                answer,
                number(value),
                number(above),
                number(below),
                state,
                measurement);
    }

    /** Rows of this indicator that are not what the measurements say. */
    public long drift() {
        return given.count("select rollup_verify(?, now())", indicator);
    }

    List<UUID> bodies(int count, UUID parent) {
        List<UUID> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(body(
                    "C" + bodies.size() + "X" + UUID.randomUUID().toString().substring(0, 4), parent));
        }
        return bodies;
    }

    private static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
