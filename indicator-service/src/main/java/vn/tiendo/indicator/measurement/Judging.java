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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.catalogue.Rules;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.validation.Claim;
import vn.tiendo.indicator.validation.Rule;
import vn.tiendo.indicator.validation.RuleKind;
import vn.tiendo.indicator.validation.Validation;
import vn.tiendo.indicator.validation.Violation;
import vn.tiendo.kit.time.VietnamTime;

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
            Map<Measurement.Key, List<Claim.Figure>> before,
            Map<Measurement.Key, Claim.Family> families,
            Map<Measurement.Key, List<Claim.Goal>> goals) {}

    /** The version that judges, and all that it asks. */
    private record Standard(DefinitionVersion version, List<Rule> rules) {
        boolean asks(Predicate<RuleKind> need) {
            return rules.stream().map(Rule::kind).anyMatch(need);
        }
    }

    /** What holds for an indicator and a day: thousands of figures of a batch ask for the same few. */
    private final class Standards {
        private final Map<String, List<DefinitionVersion>> versions;
        private final Map<String, Map<LocalDate, Standard>> known = new HashMap<>();

        Standards(Map<String, List<DefinitionVersion>> versions) {
            this.versions = versions;
        }

        Standard of(Measurement.Key key) {
            return known.computeIfAbsent(key.indicatorCode(), code -> new HashMap<>())
                    .computeIfAbsent(key.windowTo(), day -> {
                        DefinitionVersion version =
                                DefinitionVersion.on(day, versions.getOrDefault(key.indicatorCode(), List.of()));
                        return new Standard(version, rules.of(version.definition()));
                    });
        }
    }

    /** The same measurements in the same order, with the version that judged them and what they break. */
    Uni<List<Recorded>> judge(List<Measurement> changes) {
        Set<String> codes =
                changes.stream().map(one -> one.key().indicatorCode()).collect(Collectors.toSet());
        return indicators
                .versions(codes)
                .map(Standards::new)
                .chain(standards -> around(changes, standards).map(around -> judge(changes, standards, around)));
    }

    private Uni<Around> around(List<Measurement> changes, Standards standards) {
        return circumstances
                .before(asked(changes, standards, RuleKind::looksBack))
                .chain(before -> circumstances
                        .families(asked(changes, standards, kind -> kind == RuleKind.PARENT_AGAINST_CHILDREN))
                        .chain(families -> circumstances
                                .goals(asked(changes, standards, RuleKind::looksAtTargets))
                                .map(goals -> new Around(before, families, goals))));
    }

    /** The keys of those figures of whose rules any is so. */
    private static List<Measurement.Key> asked(
            List<Measurement> changes, Standards standards, Predicate<RuleKind> need) {
        return changes.stream()
                .filter(Judging::isFigure)
                .map(Measurement::key)
                .filter(key -> standards.of(key).asks(need))
                .toList();
    }

    private List<Recorded> judge(List<Measurement> changes, Standards standards, Around around) {
        Map<String, List<Measurement>> series =
                changes.stream().filter(Judging::isFigure).collect(Collectors.groupingBy(one -> series(one.key())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return changes.stream()
                .map(one -> {
                    Standard standard = standards.of(one.key());
                    List<Violation> violations = isFigure(one)
                            ? Validation.check(
                                    standard.rules(),
                                    claim(
                                            one,
                                            standard.version(),
                                            series.getOrDefault(series(one.key()), List.of()),
                                            around,
                                            today))
                            : List.of();
                    return new Recorded(one, standard.version().version(), violations, null);
                })
                .toList();
    }

    private static Claim claim(
            Measurement one, DefinitionVersion version, List<Measurement> series, Around around, LocalDate today) {
        Claim.Figure figure = figure(one, today);
        Claim.Family family = around.families().getOrDefault(one.key(), Claim.Family.UNKNOWN);
        return new Claim(
                figure,
                before(one, series, around.before().getOrDefault(one.key(), List.of()), today),
                cycleOf(one.key().windowFrom()),
                version.definition().direction() == Direction.UP,
                new Claim.Family(family.children(), family.parent(), plus(family.siblings(), figure.counted())),
                around.goals().getOrDefault(one.key(), List.of()));
    }

    /** What the batch itself says of windows before goes before what stood for them. */
    private static List<Claim.Figure> before(
            Measurement one, List<Measurement> series, List<Claim.Figure> stood, LocalDate today) {
        List<Claim.Figure> said = new ArrayList<>(series.stream()
                .filter(other -> other.key().windowTo().isBefore(one.key().windowTo()))
                .map(other -> figure(other, today))
                .toList());
        Stream<Claim.Figure> rest = stood.stream()
                .filter(old -> said.stream()
                        .noneMatch(figure -> figure.windowTo().equals(old.windowTo())
                                && figure.windowFrom().equals(old.windowFrom())));
        return Stream.concat(said.stream(), rest)
                .sorted(Comparator.comparing(Claim.Figure::windowTo).reversed().thenComparing(Claim.Figure::windowFrom))
                .limit(Circumstances.WINDOWS)
                .toList();
    }

    private static Claim.Figure figure(Measurement one, LocalDate day) {
        Measurement.Content content = one.content();
        BigDecimal value = content.value() == null ? BigDecimal.ZERO : content.value();
        return new Claim.Figure(
                one.key().windowFrom(), one.key().windowTo(), day, value, content.numerator(), content.denominator());
    }

    private static boolean isFigure(Measurement one) {
        return one.state() != Measurement.State.WITHDRAWN
                && one.content().answer() == Measurement.Answer.VALUE
                && one.content().value() != null;
    }

    private static String series(Measurement.Key key) {
        return key.organizationId() + " " + key.indicatorCode() + " " + key.breakdown();
    }

    private static LocalDate cycleOf(LocalDate day) {
        LocalDate start = CYCLE.atYear(day.getYear());
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal others, BigDecimal own) {
        return others == null ? null : others.add(own);
    }
}
