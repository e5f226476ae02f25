package vn.tiendo.indicator.publicview;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.Answer;
import vn.tiendo.indicator.status.ClassRule;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.SeriesColumn;
import vn.tiendo.indicator.target.TargetTerms;
import vn.tiendo.indicator.target.TermsColumn;
import vn.tiendo.kit.scope.OrganizationRef;

/** A row of the public read and the view it becomes. */
final class PublicTargetRow {
    /** Measurements as the public knows them: of one that is being corrected the version verified last stands. */
    private static final String VERIFIED = """
            (select v.* from measurement k
               join lateral (select x.* from measurement x where x.id = k.id and x.state = 'VERIFIED'
                              order by x.version desc limit 1) v on true
              where k.indicator_code = t.indicator_code and k.organization_id = b.id and k.valid_to is null
                and k.state <> 'WITHDRAWN')""";

    /** The verified measurement that counts ends last and, of those, spans the longest window; NIL adds nothing. */
    private static final String COUNTS = """
            (select c.* from {verified} c
              where c.breakdown = '' and c.answer <> 'NIL'
              order by c.window_to desc, c.window_from limit 1)""".replace("{verified}", VERIFIED);

    static final String SELECT = """
            select t.id, t.plan_id, p.number as plan_number, p.subject as plan_subject, t.name, t.kind, t.indicator_code,
                   i.name as indicator_name, i.unit as indicator_unit, coalesce(i.direction, 'UP') as direction,
                   t.reporter_id, r.code as reporter_code, r.name as reporter_name, t.comparator, t.eval_comparator,
                   t.level, t.level_to, t.unit, t.firm, t.start_on, t.due_on, t.tracked,
                   cast(t.terms as text) as terms,\s""" + TermsColumn.REPORTERS
            + """
                    as reporters,
                   (select cast(coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'answer', a.answer, 'value', a.value,
                                                                      'series', {series})), '[]') as text)
                      from unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end) b(id)
                      left join lateral {counts} a on true) as said,
                   m.window_from, m.window_to, m.answer, m.value, m.numerator, m.denominator, m.kind as value_kind
              from target t
              join plan_publication u on u.plan_id = t.plan_id and u.published
              join plan_copy p on p.id = t.plan_id
              left join indicator i on i.code = t.indicator_code
              left join organization_copy r on r.id = t.reporter_id
              left join lateral (select t.reporter_id as id) b on true
              left join lateral {counts} m on true
            """.replace("{series}", SeriesColumn.of(VERIFIED, "true")).replace("{counts}", COUNTS);

    private PublicTargetRow() {}

    static PublicTargetView view(Tuple row, TermsColumn column, RuleSets.Books books, LocalDate today) {
        boolean tracked = row.get("tracked", Boolean.class);
        TargetTerms terms = column.read(row.get("terms", String.class));
        List<TermsColumn.Reporter> reporters = column.reporters(row.get("reporters", String.class));
        List<ClassRule.Member> members = tracked ? members(row, column, terms, reporters, books, today) : List.of();
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
                members.isEmpty() ? null : whole(members, rules(row, books, today)),
                members.size() > 1 ? counts(members) : null,
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

    /** How each body stands by what has been verified. */
    static Map<UUID, TargetStatus> statuses(Tuple row, TermsColumn column, RuleSets.Books books, LocalDate today) {
        TargetTerms terms = column.read(row.get("terms", String.class));
        List<TermsColumn.Reporter> reporters = column.reporters(row.get("reporters", String.class));
        Map<UUID, TargetStatus> statuses = new HashMap<>();
        Iterator<ClassRule.Member> members =
                members(row, column, terms, reporters, books, today).iterator();
        reporters.forEach(one -> statuses.put(one.id(), members.next().status()));
        return statuses;
    }

    private static List<ClassRule.Member> members(
            Tuple row,
            TermsColumn column,
            TargetTerms terms,
            List<TermsColumn.Reporter> reporters,
            RuleSets.Books books,
            LocalDate today) {
        Map<UUID, TermsColumn.Said> said = column.said(row.get("said", String.class)).stream()
                .collect(Collectors.toMap(TermsColumn.Said::id, one -> one, (one, same) -> one));
        StatusRules rules = rules(row, books, today);
        return reporters.stream()
                .map(one -> {
                    Demand demand = demand(row, terms, one.body());
                    TargetStatus status = rules.judge(demand, answer(said.get(one.id())), today)
                            .status();
                    return new ClassRule.Member(status, demand.isOpen(today));
                })
                .toList();
    }

    private static TargetStatus whole(List<ClassRule.Member> members, StatusRules rules) {
        return members.size() == 1
                ? members.getFirst().status()
                : rules.judgeClass(members).status();
    }

    private static Map<TargetStatus, Integer> counts(List<ClassRule.Member> members) {
        Map<TargetStatus, Integer> counts = new EnumMap<>(TargetStatus.class);
        members.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        return counts;
    }

    private static StatusRules rules(Tuple row, RuleSets.Books books, LocalDate today) {
        return books.of(row.get("indicator_code", String.class)).rules(today);
    }

    private static Answer answer(TermsColumn.@Nullable Said said) {
        if (said == null) {
            return new Answer.Missing();
        }
        if ("NOT_APPLICABLE".equals(said.answer())) {
            return new Answer.NotApplicable();
        }
        BigDecimal value = said.value();
        return value == null ? new Answer.Missing() : new Answer.Value(value, SeriesColumn.read(said.series()));
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
