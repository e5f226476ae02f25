package vn.tiendo.reporting.check;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.validation.Lookback;

/** Holds a report against all that is known beside it, in at most four statements however many items it has. */
@ApplicationScoped
public class Checks {
    /** How far back windows are read, so that a year has the one before it. */
    private static final int YEARS_BACK = 2;

    private final IndicatorRules rules;
    private final StandingFacts facts;
    private final Indicators indicators;
    private final ComputedItems computed;
    private final Clock clock;

    Checks(IndicatorRules rules, StandingFacts facts, Indicators indicators, ComputedItems computed, Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.indicators = indicators;
        this.computed = computed;
        this.clock = clock;
    }

    /** What speaks against it, in the order of its items. */
    public Uni<List<Finding>> of(Asked asked, OrgScope scope) {
        return figures(asked, scope)
                .chain(found -> adjusted(asked).map(adjusted -> {
                    List<Finding> all = new ArrayList<>(found);
                    all.addAll(adjusted);
                    all.sort(Comparator.comparing(Finding::position));
                    return List.copyOf(all);
                }));
    }

    private Uni<List<Finding>> adjusted(Asked asked) {
        return asked.isConsolidated()
                ? computed.of(asked.report()).map(lines -> Deviations.adjusted(asked, lines))
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<Finding>> figures(Asked asked, OrgScope scope) {
        LocalDate from = asked.windowFrom();
        LocalDate to = asked.windowTo();
        List<String> codes = asked.codes();
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        LocalDate day = to == null ? today : to;
        return rules.on(day, codes)
                .chain(standards -> from == null || to == null
                        ? Uni.createFrom().item(broken(asked, standards, new Facts(List.of()), today))
                        : elsewhere(asked, since(standards, from, to), to, scope)
                                .chain(known -> held(asked, standards, known, today)));
    }

    private Uni<List<Finding>> held(
            Asked asked, Map<String, IndicatorRules.Standard> standards, Facts known, LocalDate today) {
        List<Finding> broken = broken(asked, standards, known, today);
        return known.all().isEmpty()
                ? Uni.createFrom().item(broken)
                : indicators.known(asked.codes()).map(copies -> {
                    List<Finding> all = new ArrayList<>(broken);
                    all.addAll(Deviations.elsewhere(asked, known, copies));
                    return all;
                });
    }

    private static List<Finding> broken(
            Asked asked, Map<String, IndicatorRules.Standard> standards, Facts known, LocalDate today) {
        return new RuleFindings(asked, known, today).of(asked.figures(), standards);
    }

    private Uni<Facts> elsewhere(Asked asked, LocalDate since, LocalDate until, OrgScope scope) {
        return facts.about(
                new StandingFacts.Question(asked.reporter(), asked.obligation(), asked.codes(), since, until), scope);
    }

    /** Windows before matter only to rules that look back. */
    private static LocalDate since(Map<String, IndicatorRules.Standard> standards, LocalDate from, LocalDate to) {
        boolean looksBack = standards.values().stream()
                .anyMatch(standard -> Lookback.of(standard.rules()).isPresent());
        return looksBack ? to.minusYears(YEARS_BACK) : from;
    }
}
