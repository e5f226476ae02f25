package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.DefinitionsByDay;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.catalogue.Rules;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.validation.Claim;
import vn.tiendo.validation.Lookback;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.RuleKind;
import vn.tiendo.validation.Validation;
import vn.tiendo.validation.Violation;

/** Holds new versions of measurements against the rules of the definition that held on the last day of their window. */
@ApplicationScoped
class Judging {
    /** "Year to date" begins with the window of the year (Decree 09/2019, article 12). */
    private static final MonthDay CYCLE = MonthDay.of(12, 15);

    private final Indicators indicators;
    private final Rules rules;
    private final Circumstances circumstances;
    private final Clock clock;

    Judging(Indicators indicators, Rules rules, Circumstances circumstances, Clock clock) {
        this.indicators = indicators;
        this.rules = rules;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** What stands around the figures of one batch, the batch itself included. */
    private record Around(
            Map<Series, List<Measurement>> series,
            Map<Measurement.Key, List<Claim.Figure>> before,
            Map<Measurement.Key, Claim.Family> families,
            Map<Circumstances.Owed, List<Claim.Goal>> goals,
            LocalDate today) {}

    private record Series(UUID organizationId, String indicatorCode, String breakdown) {
        static Series of(Measurement one) {
            return new Series(
                    one.key().organizationId(),
                    one.key().indicatorCode(),
                    one.key().breakdown());
        }
    }

    /** The version that judges, and all that its rules ask. */
    private record Standard(
            DefinitionVersion version, List<Rule> rules, Optional<Lookback> lookback, boolean family, boolean targets) {
        static Standard of(DefinitionVersion version, List<Rule> rules) {
            return new Standard(
                    version,
                    rules,
                    Lookback.of(rules),
                    rules.stream().anyMatch(rule -> rule.kind() == RuleKind.PARENT_AGAINST_CHILDREN),
                    rules.stream().anyMatch(rule -> rule.kind().looksAtTargets()));
        }
    }

    /** A new version and what it is held against. */
    private record Case(Measurement measurement, Standard standard) {
        Measurement.Key key() {
            return measurement.key();
        }

        boolean isFigure() {
            return measurement.state() != Measurement.State.WITHDRAWN
                    && measurement.content().answer() == Measurement.Answer.VALUE
                    && measurement.content().value() != null;
        }
    }

    /** The same measurements in the same order, with the version that judged them and what they break. */
    Uni<List<Recorded>> judge(List<Measurement> changes) {
        Set<String> codes =
                changes.stream().map(one -> one.key().indicatorCode()).collect(Collectors.toSet());
        return indicators.versions(codes).map(DefinitionsByDay::new).chain(known -> judge(changes, known));
    }

    /** The same, by definitions that are known already. */
    Uni<List<Recorded>> judge(List<Measurement> changes, DefinitionsByDay known) {
        Map<DefinitionVersion, Standard> standards = new IdentityHashMap<>();
        List<Case> cases = new ArrayList<>(changes.size());
        for (Measurement one : changes) {
            DefinitionVersion version = known.on(one.key().windowTo(), one.key().indicatorCode());
            cases.add(new Case(
                    one, standards.computeIfAbsent(version, held -> Standard.of(held, rules.of(held.definition())))));
        }
        return around(cases.stream().filter(Case::isFigure).toList())
                .map(around -> cases.stream().map(one -> judge(one, around)).toList());
    }

    private Uni<Around> around(List<Case> figures) {
        Map<Lookback, List<Measurement.Key>> looking = new HashMap<>();
        figures.forEach(one -> one.standard()
                .lookback()
                .ifPresent(far ->
                        looking.computeIfAbsent(far, known -> new ArrayList<>()).add(one.key())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return circumstances
                .before(looking)
                .chain(before -> circumstances
                        .families(asked(figures, Standard::family))
                        .chain(families -> circumstances
                                .goals(asked(figures, Standard::targets))
                                .map(goals -> new Around(series(figures), before, families, goals, today))));
    }

    /** None where all are about windows that end together: nothing of such a batch lies before anything of it. */
    private static Map<Series, List<Measurement>> series(List<Case> figures) {
        boolean together =
                figures.stream().map(one -> one.key().windowTo()).distinct().count() < 2;
        return together ? Map.of() : figures.stream().map(Case::measurement).collect(Collectors.groupingBy(Series::of));
    }

    private static List<Measurement.Key> asked(List<Case> figures, Predicate<Standard> need) {
        return figures.stream()
                .filter(one -> need.test(one.standard()))
                .map(Case::key)
                .toList();
    }

    private static Recorded judge(Case one, Around around) {
        Standard standard = one.standard();
        List<Violation> violations =
                one.isFigure() ? Validation.check(standard.rules(), claim(one, around)) : List.of();
        return new Recorded(one.measurement(), standard.version().version(), violations, null);
    }

    private static Claim claim(Case one, Around around) {
        Claim.Figure figure = figure(one.measurement(), around.today());
        Claim.Family family = around.families().getOrDefault(one.key(), Claim.Family.UNKNOWN);
        List<Claim.Goal> goals = one.key().breakdown().isEmpty()
                ? around.goals().getOrDefault(Circumstances.Owed.of(one.key()), List.of())
                : List.of();
        return new Claim(
                figure,
                before(one.measurement(), around),
                cycleOf(one.key().windowFrom()),
                one.standard().version().definition().direction() == Direction.UP,
                new Claim.Family(family.children(), family.parent(), plus(family.siblings(), figure.counted())),
                goals);
    }

    /** What the batch itself says of windows before goes before what stood for them. */
    private static List<Claim.Figure> before(Measurement one, Around around) {
        List<Claim.Figure> stood = around.before().getOrDefault(one.key(), List.of());
        if (around.series().isEmpty()) {
            return stood;
        }
        List<Claim.Figure> said = around.series().getOrDefault(Series.of(one), List.of()).stream()
                .filter(other -> other.key().windowTo().isBefore(one.key().windowTo()))
                .map(other -> figure(other, around.today()))
                .toList();
        Stream<Claim.Figure> rest = stood.stream()
                .filter(old -> said.stream()
                        .noneMatch(figure -> figure.windowTo().equals(old.windowTo())
                                && figure.windowFrom().equals(old.windowFrom())));
        return Stream.concat(said.stream(), rest)
                .sorted(Comparator.comparing(Claim.Figure::windowTo).reversed().thenComparing(Claim.Figure::windowFrom))
                .toList();
    }

    private static Claim.Figure figure(Measurement one, LocalDate day) {
        Measurement.Content content = one.content();
        BigDecimal value = content.value() == null ? BigDecimal.ZERO : content.value();
        return new Claim.Figure(
                one.key().windowFrom(), one.key().windowTo(), day, value, content.numerator(), content.denominator());
    }

    private static LocalDate cycleOf(LocalDate day) {
        LocalDate start = CYCLE.atYear(day.getYear());
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal others, BigDecimal own) {
        return others == null ? null : others.add(own);
    }
}
