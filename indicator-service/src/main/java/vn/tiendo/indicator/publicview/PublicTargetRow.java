package vn.tiendo.indicator.publicview;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.Answer;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.TargetTerms;
import vn.tiendo.indicator.target.TermsColumn;
import vn.tiendo.kit.scope.OrganizationRef;

/** A row of the public read and the view it becomes. */
final class PublicTargetRow {
    /**
     * The verified measurement that counts ends last and, of those, spans the longest window, as for the status inside. Of a
     * measurement that is being corrected the version verified last stands; NIL adds nothing.
     */
    static final String SELECT = """
            select t.id, t.plan_id, p.number as plan_number, p.subject as plan_subject, t.name, t.kind, t.indicator_code,
                   i.name as indicator_name, i.unit as indicator_unit, coalesce(i.direction, 'UP') as direction,
                   t.reporter_id, r.code as reporter_code, r.name as reporter_name, t.comparator, t.eval_comparator,
                   t.level, t.level_to, t.unit, t.firm, t.start_on, t.due_on, t.tracked,
                   cast(t.terms as text) as terms,\s""" + TermsColumn.REPORTERS + """
                    as reporters,
                   m.window_from, m.window_to, m.answer, m.value, m.numerator, m.denominator, m.kind as value_kind
              from target t
              join plan_publication u on u.plan_id = t.plan_id and u.published
              join plan_copy p on p.id = t.plan_id
              left join indicator i on i.code = t.indicator_code
              left join organization_copy r on r.id = t.reporter_id
              left join lateral (
                   select v.*
                     from measurement c
                     join lateral (
                          select x.* from measurement x
                           where x.id = c.id and x.state = 'VERIFIED'
                           order by x.version desc limit 1) v on v.answer <> 'NIL'
                    where c.indicator_code = t.indicator_code and c.organization_id = t.reporter_id and c.breakdown = ''
                      and c.valid_to is null and c.state <> 'WITHDRAWN'
                    order by c.window_to desc, c.window_from
                    limit 1) m on true
            """;

    private PublicTargetRow() {}

    static PublicTargetView view(Tuple row, TermsColumn column, RuleSets.Books books, LocalDate today) {
        boolean tracked = row.get("tracked", Boolean.class);
        TargetTerms terms = column.read(row.get("terms", String.class));
        List<TermsColumn.Reporter> reporters = column.reporters(row.get("reporters", String.class));
        boolean judged = tracked && reporters.size() == 1;
        return new PublicTargetView(
                row.get("id", UUID.class),
                new PublicTargetView.PlanRef(
                        row.get("plan_id", UUID.class),
                        row.get("plan_number", String.class),
                        row.get("plan_subject", String.class)),
                row.get("name", String.class),
                row.get("kind", String.class),
                terms.asWritten(),
                indicator(row),
                OrganizationRef.orNull(row, "reporter"),
                reporters.stream()
                        .map(one -> new OrganizationRef(one.id(), one.code(), one.name()))
                        .toList(),
                row.get("comparator", String.class),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("unit", String.class),
                row.get("firm", Boolean.class),
                row.get("due_on", LocalDate.class),
                Objects.requireNonNullElse(terms.levels(), List.of()),
                Objects.requireNonNullElse(terms.trajectory(), List.of()),
                tracked,
                judged ? status(row, demand(row, terms, reporters.getFirst().body()), books, today) : null,
                measured(row));
    }

    private static Demand demand(Tuple row, TargetTerms terms, List<String> body) {
        Step general = new Step(
                Comparison.of(row.get("eval_comparator", String.class)),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("due_on", LocalDate.class));
        return terms.demand(
                general,
                body,
                Direction.valueOf(row.get("direction", String.class)),
                row.get("start_on", LocalDate.class));
    }

    private static TargetStatus status(Tuple row, Demand demand, RuleSets.Books books, LocalDate today) {
        return books.of(row.get("indicator_code", String.class))
                .rules(today)
                .judge(demand, answer(row), today)
                .status();
    }

    private static Answer answer(Tuple row) {
        @Nullable BigDecimal value = row.get("value", BigDecimal.class);
        if ("NOT_APPLICABLE".equals(row.get("answer", String.class))) {
            return new Answer.NotApplicable();
        }
        return value == null ? new Answer.Missing() : new Answer.Value(value);
    }

    private static PublicTargetView.@Nullable IndicatorRef indicator(Tuple row) {
        @Nullable String code = row.get("indicator_code", String.class);
        return code == null
                ? null
                : new PublicTargetView.IndicatorRef(
                        code, row.get("indicator_name", String.class), row.get("indicator_unit", String.class));
    }

    private static PublicTargetView.@Nullable Measured measured(Tuple row) {
        @Nullable String answer = row.get("answer", String.class);
        return answer == null
                ? null
                : new PublicTargetView.Measured(
                        row.get("window_from", LocalDate.class),
                        row.get("window_to", LocalDate.class),
                        answer,
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        row.get("value_kind", String.class));
    }
}
