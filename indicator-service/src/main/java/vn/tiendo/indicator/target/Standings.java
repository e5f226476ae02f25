package vn.tiendo.indicator.target;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.TargetStatus;

/** Reads targets with the measurement that counts for each of their bodies: one statement for any number. */
@ApplicationScoped
class Standings {
    /** SQL: what targets asked at a moment, in place of the table {@code target}; once they were stopped their status stands. */
    static final String ASKED = """
            (select h.*, h.target_id as id, x.version, case when not h.in_force then x.status end as status,
                    case when not h.in_force then x.reason end as reason,
                    case when not h.in_force then x.status_as_of end as status_as_of, cast(null as date) as next_review_on
               from target_asked h join target x on x.id = h.target_id
              where h.valid_from < :moment and (h.valid_to is null or h.valid_to >= :moment))""";

    /** SQL over a measurement {@code c}: what stood at a moment. */
    static final String STOOD = "c.valid_from < :moment and (c.valid_to is null or c.valid_to >= :moment)";

    private static final String STANDS = "c.valid_to is null";

    /**
     * The measurement that counts ends last and, of those, spans the longest window. NIL adds nothing, so the answer before it
     * stands. Targets are locked first: who waits here then reads what the other wrote.
     */
    private static final String SELECT = """
            select t.id, t.version, t.plan_id, t.reporter_id, t.indicator_code, t.eval_comparator, t.level, t.level_to,
                   t.start_on, t.due_on, t.status, cast(t.terms as text) as terms, coalesce(i.direction, 'UP') as direction,
                   b.id as body_id, array_to_string(levels_of(b.id), ',') as body,
                   s.status as member_status, s.measurement_id, s.measurement_state, s.value,
                   m.id as current_id, m.state as current_state, m.answer as current_answer, m.value as current_value,
                   {series} as series
              from {target} t
              left join indicator i on i.code = t.indicator_code
              left join lateral unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end)
                   with ordinality b(id, nth) on true
              left join target_standing s on s.target_id = t.id and s.reporter_id = b.id
              left join lateral (
                   select c.id, c.state, c.answer, c.value
                     from measurement c
                    where c.indicator_code = t.indicator_code and c.organization_id = b.id and c.breakdown = ''
                      and {standing} and c.state <> 'WITHDRAWN' and c.answer <> 'NIL'
                    order by c.window_to desc, c.window_from
                    limit 1) m on true
             where t.id = any(cast(cast(:ids as text[]) as uuid[]))
             order by t.id, b.nth
            """;

    private final Mutiny.Session session;
    private final TermsColumn terms;

    Standings(Mutiny.Session session, TermsColumn terms) {
        this.session = session;
        this.terms = terms;
    }

    Uni<List<Standing>> of(Collection<UUID> targets) {
        return read(session.createNativeQuery(select("target", STANDS), Tuple.class), targets);
    }

    /** As they were at a moment, by what was known then; what was announced is left out. */
    Uni<List<Standing>> at(Instant moment, Collection<UUID> targets) {
        return read(
                session.createNativeQuery(select(ASKED, STOOD), Tuple.class).setParameter("moment", moment), targets);
    }

    private Uni<List<Standing>> read(Mutiny.SelectionQuery<Tuple> query, Collection<UUID> targets) {
        return query.setParameter("ids", Column.of(targets, id -> id))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("id", UUID.class), LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(this::standing)
                        .toList());
    }

    private static String select(String target, String standing) {
        return SELECT.replace("{target}", target)
                .replace("{series}", SeriesColumn.of("measurement", standing))
                .replace("{standing}", standing);
    }

    private Standing standing(List<Tuple> rows) {
        Tuple target = rows.getFirst();
        return new Standing(
                target.get("id", UUID.class),
                target.get("version", Long.class),
                target.get("plan_id", UUID.class),
                target.get("reporter_id", UUID.class),
                target.get("indicator_code", String.class),
                status(target, "status"),
                rows.stream().map(this::member).toList());
    }

    private Standing.Member member(Tuple row) {
        return new Standing.Member(
                row.get("body_id", UUID.class),
                demand(row),
                status(row, "member_status"),
                new Standing.Basis(
                        row.get("measurement_id", UUID.class),
                        row.get("measurement_state", String.class),
                        null,
                        row.get("value", BigDecimal.class),
                        List.of()),
                new Standing.Basis(
                        row.get("current_id", UUID.class),
                        row.get("current_state", String.class),
                        row.get("current_answer", String.class),
                        row.get("current_value", BigDecimal.class),
                        SeriesColumn.read(row.get("series", String.class))));
    }

    private Demand demand(Tuple row) {
        @Nullable String body = row.get("body", String.class);
        return terms.read(row.get("terms", String.class))
                .demand(
                        TargetRow.general(row),
                        body == null ? List.of() : List.of(body.split(",")),
                        Direction.valueOf(row.get("direction", String.class)),
                        row.get("start_on", LocalDate.class));
    }

    private static @Nullable TargetStatus status(Tuple row, String column) {
        @Nullable String status = row.get(column, String.class);
        return status == null ? null : TargetStatus.valueOf(status);
    }

    /** By their ids. */
    static Map<UUID, Judgement> byId(List<Judgement> judgements) {
        return judgements.stream().collect(Collectors.toMap(one -> one.target().id(), one -> one));
    }
}
