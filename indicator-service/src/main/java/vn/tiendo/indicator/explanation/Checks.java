package vn.tiendo.indicator.explanation;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.indicator.explanation.Contributor.Check;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.Violation;

/** What came of each rule that a measurement was held against. */
final class Checks {
    private Checks() {}

    /**
     * @param held the rules of the definition by which it was checked
     * @param broken what was found when it was recorded; a rule that is no longer known is among them all the same
     * @param figure whether there is a value that could break a rule
     */
    static List<Check> of(List<Rule> held, List<Violation> broken, boolean figure) {
        List<Violation> left = new ArrayList<>(broken);
        List<Check> checks = new ArrayList<>();
        for (Rule rule : held) {
            Violation found = left.stream()
                    .filter(one -> one.rule() == rule.kind() && one.text().equals(rule.text()))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                Check.Outcome outcome = figure ? Check.Outcome.PASSED : Check.Outcome.NOT_RUN;
                checks.add(new Check(rule.kind(), rule.severity(), outcome, null, null, rule.text()));
            } else {
                left.remove(found);
                checks.add(check(found));
            }
        }
        left.forEach(one -> checks.add(check(one)));
        return List.copyOf(checks);
    }

    private static Check check(Violation one) {
        return new Check(one.rule(), one.severity(), Check.Outcome.BROKEN, one.observed(), one.expected(), one.text());
    }
}
