package vn.tiendo.reporting.routing;

import vn.tiendo.kit.problem.ErrorCode;

enum RoutingError implements ErrorCode {
    DIFFICULTY_RULE_UNCLEAR(400);

    private final int status;

    RoutingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
