package vn.tiendo.indicator.target;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.status.Terms;
import vn.tiendo.kit.scope.OrganizationRef;

/** A row of a read and the view it becomes. */
final class TargetRow {
    private static final String READ = """
            select t.id, t.version, t.plan_id, p.number as plan_number, p.subject as plan_subject, t.name, t.kind,
                   t.indicator_code, i.name as indicator_name, i.unit as indicator_unit,
                   t.reporter_id, r.code as reporter_code, r.name as reporter_name,
                   t.keeper_id, k.code as keeper_code, k.name as keeper_name,
                   t.comparator, t.eval_comparator, t.level, t.level_to, t.unit, t.firm, t.start_on, t.due_on, t.tracked, t.in_force,
                   cast(t.terms as text) as terms,\s""" + TermsColumn.REPORTERS_SEEN + """
                    as reporters,
                   t.status, t.reason, t.status_as_of, t.next_review_on,
                   m.id as measurement_id, m.window_from, m.window_to, m.answer, m.value, m.numerator, m.denominator,
                   m.kind as value_kind, m.state, m.report_id
              from {target} t
              left join plan_copy p on p.id = t.plan_id
              left join indicator i on i.code = t.indicator_code
              left join organization_copy r on r.id = t.reporter_id
              left join organization_copy k on k.id = t.keeper_id
              {measurement}
            """;

    /** The targets as they are judged now. */
    static final String SELECT = READ.replace("{target}", "target")
            .replace("{measurement}", "left join measurement m on m.id = t.measurement_id and m.valid_to is null");

    /** The targets as they were asked for at a moment, with the measurement that stood then. */
    static final String SELECT_ASKED =
            READ.replace("{target}", Standings.ASKED).replace("{measurement}", """
            left join lateral (
                 select c.* from measurement c
                  where c.indicator_code = t.indicator_code and c.organization_id = t.reporter_id and c.breakdown = ''
                    and c.state <> 'WITHDRAWN' and c.answer <> 'NIL' and\s""" + Standings.STOOD + """
                  order by c.window_to desc, c.window_from
                  limit 1) m on true
            """);

    private TargetRow() {}

    /** What the target asks of all, from the columns of a row. */
    static Step general(Tuple row) {
        return new Step(
                Comparison.of(row.get("eval_comparator", String.class)),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("due_on", LocalDate.class));
    }

    /** As it was judged last. */
    static TargetView view(Tuple row, TermsColumn column) {
        List<TermsColumn.Reporter> reporters = column.reporters(row.get("reporters", String.class));
        return view(
                row,
                column,
                new Shown(
                        row.get("status", String.class),
                        row.get("reason", String.class),
                        row.get("status_as_of", LocalDate.class),
                        row.get("next_review_on", LocalDate.class)),
                reporters);
    }

    /** As a judgement of another day sees it. */
    static TargetView view(Tuple row, TermsColumn column, Judgement judged) {
        Map<UUID, Judgement.OfMember> members = judged.members().stream()
                .filter(one -> one.member().body() != null)
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.member().body()), one -> one, (one, same) -> one));
        return view(
                row,
                column,
                new Shown(
                        judged.verdict().status().name(),
                        judged.verdict().reason().name(),
                        judged.asOf(),
                        judged.nextReviewOn()),
                column.reporters(row.get("reporters", String.class)).stream()
                        .map(one -> shown(one, members.get(one.id())))
                        .toList());
    }

    private record Shown(
            @Nullable String status,
            @Nullable String reason,
            @Nullable LocalDate asOf,
            @Nullable LocalDate nextReviewOn) {}

    private static TermsColumn.Reporter shown(TermsColumn.Reporter one, Judgement.@Nullable OfMember judged) {
        return new TermsColumn.Reporter(
                one.id(),
                one.code(),
                one.name(),
                one.levels(),
                one.seen(),
                judged == null ? null : judged.verdict().status().name(),
                judged == null ? null : judged.verdict().reason().name(),
                judged == null ? null : judged.member().current().value());
    }

    private static TargetView view(Tuple row, TermsColumn column, Shown shown, List<TermsColumn.Reporter> reporters) {
        TargetTerms terms = column.read(row.get("terms", String.class));
        Step general = general(row);
        return new TargetView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                new TargetView.PlanRef(
                        row.get("plan_id", UUID.class),
                        row.get("plan_number", String.class),
                        row.get("plan_subject", String.class)),
                row.get("name", String.class),
                row.get("kind", String.class),
                terms.asWritten(),
                indicator(row),
                terms.overTime(),
                OrganizationRef.orNull(row, "reporter"),
                terms.reporterClass(),
                reporters(reporters, terms.asking(general)),
                OrganizationRef.of(row, "keeper"),
                row.get("comparator", String.class),
                row.get("eval_comparator", String.class),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("unit", String.class),
                terms.form(),
                row.get("firm", Boolean.class),
                terms.validity(),
                row.get("start_on", LocalDate.class),
                row.get("due_on", LocalDate.class),
                Objects.requireNonNullElse(terms.levels(), List.of()),
                Objects.requireNonNullElse(terms.trajectory(), List.of()),
                Objects.requireNonNullElse(terms.implementsTargets(), List.of()),
                row.get("tracked", Boolean.class),
                row.get("in_force", Boolean.class),
                shown.status(),
                shown.reason(),
                shown.asOf(),
                shown.nextReviewOn(),
                reporters.size() > 1 ? counts(reporters) : null,
                measured(row));
    }

    private static List<TargetView.ReporterView> reporters(List<TermsColumn.Reporter> reporters, Terms terms) {
        return reporters.stream()
                .map(one -> new TargetView.ReporterView(
                        new OrganizationRef(one.id(), one.code(), one.name()),
                        terms.steps(one.body()).stream()
                                .map(TargetView.StepView::of)
                                .toList(),
                        one.status() == null || !one.seen() ? null : TargetStatus.valueOf(one.status()),
                        one.seen() ? one.reason() : null,
                        one.seen() ? one.value() : null))
                .toList();
    }

    private static Map<TargetStatus, Integer> counts(List<TermsColumn.Reporter> reporters) {
        Map<TargetStatus, Integer> counts = new EnumMap<>(TargetStatus.class);
        reporters.stream()
                .flatMap(one -> Stream.ofNullable(one.status()))
                .forEach(status -> counts.merge(TargetStatus.valueOf(status), 1, Integer::sum));
        return counts;
    }

    private static TargetView.@Nullable IndicatorRef indicator(Tuple row) {
        @Nullable String code = row.get("indicator_code", String.class);
        return code == null
                ? null
                : new TargetView.IndicatorRef(
                        code, row.get("indicator_name", String.class), row.get("indicator_unit", String.class));
    }

    private static TargetView.@Nullable Measured measured(Tuple row) {
        @Nullable UUID id = row.get("measurement_id", UUID.class);
        return id == null
                ? null
                : new TargetView.Measured(
                        id,
                        row.get("window_from", LocalDate.class),
                        row.get("window_to", LocalDate.class),
                        row.get("answer", String.class),
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        row.get("value_kind", String.class),
                        row.get("state", String.class),
                        row.get("report_id", UUID.class));
    }
}
