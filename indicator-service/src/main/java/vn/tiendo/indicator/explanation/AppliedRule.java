package vn.tiendo.indicator.explanation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.explanation.Explanation.Rule;
import vn.tiendo.indicator.status.ClassRule;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.StatusRule;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.indicator.target.TargetView;

/** By what a target was judged. */
final class AppliedRule {
    private AppliedRule() {}

    /** What is asked of the body that reports it, where one does; else what is asked of all. */
    static Rule of(TargetView target, @Nullable DefinitionVersion definition, RuleBook book) {
        LocalDate judgedOn = target.statusAsOf();
        RuleBook.Edition edition = book.on(judgedOn == null ? target.startOn() : judgedOn);
        StatusRules rules = edition.rules();
        boolean many = target.reporters().size() > 1;
        TargetView.StepView asked = target.reporters().size() == 1
                ? target.reporters().getFirst().goal()
                : new TargetView.StepView(target.evalComparator(), target.value(), target.valueTo(), target.dueOn());
        return new Rule(
                asked.comparator(),
                asked.value(),
                asked.valueTo(),
                definition == null ? Direction.UP : definition.definition().direction(),
                target.startOn(),
                asked.dueOn(),
                edition.indicatorCode(),
                edition.version(),
                rules == null || many ? null : decisive(target, rules),
                rules == null || !many ? null : decisiveOfAll(target, rules));
    }

    /** The one that says this status for this reason. */
    private static StatusRule.@Nullable When decisive(TargetView target, StatusRules rules) {
        return rules.rules().stream()
                .filter(rule -> rule.status().name().equals(target.status())
                        && rule.reason().name().equals(target.reason()))
                .map(StatusRule::when)
                .findFirst()
                .orElse(null);
    }

    private static ClassRule.@Nullable Condition decisiveOfAll(TargetView target, StatusRules rules) {
        return rules.classRules().stream()
                .filter(rule -> rule.status().name().equals(target.status())
                        && rule.reason().name().equals(target.reason()))
                .map(ClassRule::when)
                .findFirst()
                .orElse(null);
    }
}
