package vn.tiendo.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.series.SeriesView.PeriodStatus;
import vn.tiendo.indicator.series.SeriesView.SeriesPoint;
import vn.tiendo.indicator.series.SeriesView.TargetLine;
import vn.tiendo.indicator.status.Answer;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.Progress;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.Verdict;
import vn.tiendo.indicator.target.TargetView.StepView;
import vn.tiendo.indicator.target.TermsColumn;

/** What a target asks of a body over time, and how the body's figures stood against it. */
@ApplicationScoped
class TargetLines {
    private final TermsColumn terms;

    TargetLines(TermsColumn terms) {
        this.terms = terms;
    }

    TargetLine line(Tuple row, RuleBook book, List<SeriesPoint> points) {
        Demand demand = demand(row);
        Step goal = demand.steps().getLast();
        return new TargetLine(
                row.get("id", UUID.class),
                row.get("name", String.class),
                goal.comparison().symbol(),
                goal.value(),
                goal.valueTo(),
                row.get("start_on", LocalDate.class),
                goal.dueOn(),
                row.get("status", String.class),
                demand.steps().stream().map(StepView::of).toList(),
                points.stream()
                        .flatMap(point -> status(point, points, demand, book).stream())
                        .toList());
    }

    /** As of the last day of the window, by the rules of that day; NIL and gaps say nothing of their own. */
    private static Optional<PeriodStatus> status(
            SeriesPoint point, List<SeriesPoint> points, Demand demand, RuleBook book) {
        return answer(point, points).map(answer -> {
            Verdict verdict = book.rules(point.windowTo()).judge(demand, answer, point.windowTo());
            return new PeriodStatus(point.windowFrom(), point.windowTo(), verdict.status(), verdict.reason());
        });
    }

    private static Optional<Answer> answer(SeriesPoint point, List<SeriesPoint> points) {
        return switch (point.answer()) {
            case VALUE ->
                Optional.ofNullable(point.value()).map(value -> new Answer.Value(value, until(point, points)));
            case NOT_APPLICABLE -> Optional.of(new Answer.NotApplicable());
            case NIL, NOT_COMPUTABLE, GAP -> Optional.empty();
        };
    }

    /** The figures shown that end no later. */
    private static List<Progress.Period> until(SeriesPoint point, List<SeriesPoint> points) {
        return points.stream()
                .filter(one -> !one.windowTo().isAfter(point.windowTo()))
                .flatMap(one -> Stream.ofNullable(one.value())
                        .map(value -> new Progress.Period(one.windowFrom(), one.windowTo(), value)))
                .toList();
    }

    private Demand demand(Tuple row) {
        @Nullable String levels = row.get("levels", String.class);
        Step general = new Step(
                Comparison.of(row.get("eval_comparator", String.class)),
                row.get("level", BigDecimal.class),
                row.get("level_to", BigDecimal.class),
                row.get("due_on", LocalDate.class));
        return terms.read(row.get("terms", String.class))
                .demand(
                        general,
                        levels == null ? List.of() : List.of(levels.split(",")),
                        Direction.valueOf(row.get("direction", String.class)),
                        row.get("start_on", LocalDate.class));
    }
}
