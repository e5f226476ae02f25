package vn.tiendo.indicator.target;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.Goal;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.TargetStatus;

/** Reads targets with the measurement that counts for each, and writes judgements back: one statement each for any number. */
@ApplicationScoped
class Standings {
    /**
     * The measurement that counts ends last and, of those, spans the longest window. NIL adds nothing, so the answer before it
     * stands. Targets are locked first: who waits here then reads what the other wrote.
     */
    private static final String SELECT = """
            select t.id, t.version, t.plan_id, t.reporter_id, t.indicator_code, t.eval_comparator, t.level, t.level_to,
                   t.start_on, t.due_on, t.status, t.measurement_id, t.measurement_state, t.value,
                   cast(t.terms as text) as terms, array_to_string(levels_of(t.reporter_id), ',') as body,
                   coalesce(i.direction, 'UP') as direction,
                   m.id as current_id, m.state as current_state, m.answer as current_answer, m.value as current_value
              from target t
              left join indicator i on i.code = t.indicator_code
              left join lateral (
                   select c.id, c.state, c.answer, c.value
                     from measurement c
                    where c.indicator_code = t.indicator_code and c.organization_id = t.reporter_id and c.breakdown = ''
                      and c.valid_to is null and c.state <> 'WITHDRAWN' and c.answer <> 'NIL'
                    order by c.window_to desc, c.window_from
                    limit 1) m on true
             where t.id = any(cast(cast(:ids as text[]) as uuid[])) and t.reporter_ids = '{}'
             order by t.id
            """;

    private final Mutiny.Session session;

    private final TermsColumn terms;

    Standings(Mutiny.Session session, TermsColumn terms) {
        this.session = session;
        this.terms = terms;
    }

    /** Those of the targets that one body reports. */
    Uni<List<Standing>> of(Collection<UUID> targets) {
        return session.createNativeQuery(SELECT, Tuple.class)
                .setParameter("ids", Column.of(targets, id -> id))
                .getResultList()
                .map(rows -> rows.stream().map(this::standing).toList());
    }

    Uni<Void> save(List<Judgement> judgements) {
        return session.createNativeQuery("""
                        update target t
                           set version = r.version, status = r.status, reason = r.reason, status_as_of = :asOf,
                               next_review_on = r.next_review_on, measurement_id = r.measurement_id,
                               measurement_state = r.measurement_state, value = r.value
                          from unnest(cast(cast(:ids as text[]) as uuid[]), cast(cast(:versions as text[]) as bigint[]),
                                      cast(:statuses as text[]), cast(:reasons as text[]),
                                      cast(cast(:nextReviews as text[]) as date[]), cast(cast(:measurements as text[]) as uuid[]),
                                      cast(:states as text[]), cast(cast(:values as text[]) as numeric[]))
                               as r (id, version, status, reason, next_review_on, measurement_id, measurement_state, value)
                         where t.id = r.id
                        """)
                .setParameter("asOf", judgements.getFirst().asOf())
                .setParameter("ids", Column.of(judgements, one -> one.target().id()))
                .setParameter("versions", Column.of(judgements, Judgement::version))
                .setParameter(
                        "statuses", Column.of(judgements, one -> one.verdict().status()))
                .setParameter(
                        "reasons", Column.of(judgements, one -> one.verdict().reason()))
                .setParameter("nextReviews", Column.of(judgements, Judgement::nextReviewOn))
                .setParameter(
                        "measurements",
                        Column.of(judgements, one -> one.target().current().measurementId()))
                .setParameter(
                        "states",
                        Column.of(judgements, one -> one.target().current().state()))
                .setParameter(
                        "values",
                        Column.of(judgements, one -> one.target().current().value()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What it asks of the body that reports it. */
    private Goal goal(Tuple row) {
        @Nullable String body = row.get("body", String.class);
        Step general = new Step(
                Comparison.of(row.get("eval_comparator", String.class)),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("due_on", LocalDate.class));
        Step goal = terms.read(row.get("terms", String.class))
                .asking(general)
                .goal(body == null ? List.of() : List.of(body.split(",")));
        return new Goal(
                goal.comparison(),
                goal.value(),
                goal.valueTo(),
                Direction.valueOf(row.get("direction", String.class)),
                row.get("start_on", LocalDate.class),
                goal.dueOn());
    }

    private Standing standing(Tuple row) {
        @Nullable String judged = row.get("status", String.class);
        return new Standing(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("plan_id", UUID.class),
                row.get("reporter_id", UUID.class),
                row.get("indicator_code", String.class),
                goal(row),
                judged == null ? null : TargetStatus.valueOf(judged),
                new Standing.Basis(
                        row.get("measurement_id", UUID.class),
                        row.get("measurement_state", String.class),
                        null,
                        row.get("value", BigDecimal.class)),
                new Standing.Basis(
                        row.get("current_id", UUID.class),
                        row.get("current_state", String.class),
                        row.get("current_answer", String.class),
                        row.get("current_value", BigDecimal.class)));
    }
}
