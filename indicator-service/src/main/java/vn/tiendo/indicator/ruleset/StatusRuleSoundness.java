package vn.tiendo.indicator.ruleset;

import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_NOT_COMPLETE;
import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_SHARE_NOT_VALID;
import static vn.tiendo.indicator.ruleset.StatusRuleError.STATUS_RULES_TOO_MANY;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tiendo.indicator.status.StatusRules;

/** What rules must be to give every target a status. */
final class StatusRuleSoundness {
    private static final int MOST = 50;

    private StatusRuleSoundness() {}

    static void require(StatusRules rules) {
        if (rules.rules().size() > MOST || rules.classRules().size() > MOST) {
            throw STATUS_RULES_TOO_MANY.at("/rules", MOST);
        }
        if (!rules.leavesNothingOpen()) {
            throw STATUS_RULES_NOT_COMPLETE.at("/rules");
        }
        Stream<BigDecimal> shares = Stream.concat(
                rules.rules().stream()
                        .flatMap(rule -> Stream.of(
                                rule.when().nearnessAtLeast(), rule.when().behindMoreThan())),
                rules.classRules().stream()
                        .flatMap(rule ->
                                Stream.of(rule.when().moreThan(), rule.when().atMost())));
        shares.filter(Objects::nonNull).forEach(StatusRuleSoundness::requireShare);
    }

    private static void requireShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw STATUS_RULES_SHARE_NOT_VALID.at("/rules", share);
        }
    }
}
