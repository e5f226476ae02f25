package vn.tiendo.indicator.dashboard;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a dashboard is refused. */
public enum DashboardError implements ErrorCode {
    DASHBOARD_BODY_NOT_FOUND(404),
    DASHBOARD_INDICATOR_NOT_VALID(400),
    DASHBOARD_INDICATORS_TOO_MANY(400),
    DASHBOARD_SOON_NOT_VALID(400);

    private final int status;

    DashboardError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
