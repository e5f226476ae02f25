package vn.tiendo.indicator.ruleset;

import vn.tiendo.kit.problem.ErrorCode;

/** Why rules for statuses are refused. */
public enum StatusRuleError implements ErrorCode {
    STATUS_RULES_NOT_COMPLETE(400),
    STATUS_RULES_TOO_MANY(400),
    STATUS_RULES_SHARE_NOT_VALID(400),
    STATUS_RULES_COMMON_NEEDED(400),
    STATUS_RULES_VALID_FROM_NOT_VALID(400),
    STATUS_RULES_INDICATOR_NOT_FOUND(404);

    private final int status;

    StatusRuleError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
