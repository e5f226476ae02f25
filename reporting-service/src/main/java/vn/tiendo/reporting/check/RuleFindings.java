package vn.tiendo.reporting.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.reporting.fact.Fact;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.validation.Claim;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Validation;
import vn.tiendo.validation.Violation;

/**
 * Which rules of their indicators the figures of a report break. What indicator-service alone knows, the bodies around and the
 * levels of targets, is found there when a figure is recorded.
 */
final class RuleFindings {
    /** "Year to date" begins with the window of the year (Decree 09/2019, article 12). */
    private static final MonthDay CYCLE = MonthDay.of(12, 15);

    private final Facts known;
    private final Facts visible;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    /** A report without a period speaks of the day on which it is written. */
    RuleFindings(Asked asked, Facts known, LocalDate today) {
        this.known = known;
        this.visible = new Facts(known.all().stream().filter(Fact::visible).toList());
        this.from = asked.windowFrom() == null ? today : asked.windowFrom();
        this.to = asked.windowTo() == null ? today : asked.windowTo();
        this.today = today;
    }

    private record Window(LocalDate from, LocalDate to) {}

    List<Finding> of(List<Asked.Item> items, Map<String, IndicatorRules.Standard> standards) {
        return items.stream().flatMap(item -> of(item, standards)).toList();
    }

    private Stream<Finding> of(Asked.Item item, Map<String, IndicatorRules.Standard> standards) {
        String code = Objects.requireNonNull(item.code());
        IndicatorRules.Standard standard = standards.get(code);
        if (standard == null) {
            return Stream.of();
        }
        Claim.Figure figure = figure(item.says(), new Window(from, to), standard.unit());
        if (figure == null) {
            return Stream.of();
        }
        List<Violation> shown = broken(standard, figure, before(visible, code, standard.unit()));
        return broken(standard, figure, before(known, code, standard.unit())).stream()
                .map(broken -> finding(item, broken, shown.contains(broken)));
    }

    private List<Violation> broken(IndicatorRules.Standard standard, Claim.Figure figure, List<Claim.Figure> before) {
        Claim claim =
                new Claim(figure, before, cycleOf(from), standard.higherIsBetter(), Claim.Family.UNKNOWN, List.of());
        return Validation.check(standard.rules(), claim);
    }

    /** Of each window that ended before what counts most of what was handed in; the latest window first. */
    private List<Claim.Figure> before(Facts facts, String code, @Nullable String unit) {
        return facts.all().stream()
                .filter(fact -> fact.handedIn()
                        && fact.code().equals(code)
                        && fact.windowTo().isBefore(to))
                .map(fact -> new Window(fact.windowFrom(), fact.windowTo()))
                .distinct()
                .sorted(Comparator.comparing(Window::to).reversed().thenComparing(Window::from))
                .map(window -> figure(
                        facts.same(code, window.from(), window.to()).getFirst().figure(), window, unit))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nothing where there is no number to hold against anything. */
    private Claim.@Nullable Figure figure(@Nullable Figure said, Window window, @Nullable String unit) {
        if (said == null || said.answer() != Figure.Answer.VALUE) {
            return null;
        }
        BigDecimal value = said.value() == null ? rate(said, unit) : said.value();
        return value == null
                ? null
                : new Claim.Figure(window.from(), window.to(), today, value, said.numerator(), said.denominator());
    }

    private static @Nullable BigDecimal rate(Figure said, @Nullable String unit) {
        Contribution parts = new Contribution.Value(
                new UUID(0, 0), null, said.numerator(), said.denominator(), said.estimated(), Instant.EPOCH);
        return Aggregation.of(Kind.RATIO_OF_SUMS, unit).over(List.of(parts)).value();
    }

    private static LocalDate cycleOf(LocalDate day) {
        LocalDate start = CYCLE.atYear(day.getYear());
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    /** @param shown its numbers follow from what whoever asks may see; otherwise they would give away what he may not */
    private static Finding finding(Asked.Item item, Violation broken, boolean shown) {
        return new Finding(
                item.id(),
                item.position(),
                item.name(),
                item.code(),
                broken.rule().name(),
                broken.severity() == Severity.BLOCK ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                item.isExplained(),
                shown ? broken.observed() : null,
                shown ? broken.expected() : null,
                broken.text(),
                List.of());
    }
}
