package vn.tiendo.reporting.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.check.Finding.Severity;
import vn.tiendo.reporting.fact.Fact;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.reporting.fact.Indicator;
import vn.tiendo.reporting.merge.Content;

/** Where a report departs from what the body says elsewhere, and from what was computed. */
final class Deviations {
    private Deviations() {}

    /** A report that is not handed in yet may still change, and is no contradiction. */
    static List<Finding> elsewhere(Asked asked, Facts known, Map<String, Indicator> indicators) {
        LocalDate from = Objects.requireNonNull(asked.windowFrom());
        LocalDate to = Objects.requireNonNull(asked.windowTo());
        Facts handedIn = new Facts(known.all().stream().filter(Fact::handedIn).toList());
        List<Finding> found = new ArrayList<>();
        for (Asked.Item item : asked.figures()) {
            String code = Objects.requireNonNull(item.code());
            Figure says = Objects.requireNonNull(item.says());
            List<Fact> otherwise = handedIn.same(code, from, to).stream()
                    .filter(fact -> fact.figure().contradicts(says))
                    .toList();
            if (!otherwise.isEmpty()) {
                found.add(Finding.of(item, Finding.SAME_FIGURE_ELSEWHERE, Severity.EXPLAIN, visible(otherwise)));
            }
            shorter(handedIn, indicators.get(code), from, to)
                    .filter(composed -> composed.figure().contradicts(says))
                    .map(composed -> Finding.of(item, Finding.SHORTER_PERIODS, Severity.WARN, visible(composed.from())))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<UUID> visible(List<Fact> facts) {
        return facts.stream().filter(Fact::visible).map(Fact::report).distinct().toList();
    }

    private static Optional<Facts.Composed> shorter(
            Facts known, @Nullable Indicator indicator, LocalDate from, LocalDate to) {
        return indicator == null ? Optional.empty() : known.composed(indicator, from, to);
    }

    /** Words are put together by hand; figures and progress that were computed are not changed without a word. */
    static List<Finding> adjusted(Asked asked, Map<UUID, Content> computed) {
        return asked.items().stream()
                .filter(Asked.Item::consolidated)
                .filter(item -> {
                    Content line = computed.get(item.id());
                    return line != null
                            && (line.answer() != null || line.progress() != null)
                            && !line.figures().equals(item.content().figures());
                })
                .map(item -> Finding.of(item, Finding.ADJUSTED, Severity.EXPLAIN, List.of()))
                .toList();
    }
}
