package vn.tiendo.indicator.catalogue;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about an indicator is refused. */
public enum IndicatorError implements ErrorCode {
    INDICATOR_PARTS_DO_NOT_FIT(400),
    INDICATOR_AGGREGATION_DOES_NOT_FIT(400),
    INDICATOR_WEIGHT_NOT_VALID(400),
    INDICATOR_PASSING_NOT_VALID(400),
    INDICATOR_SCALE_NOT_VALID(400),
    INDICATOR_BOUNDS_CROSSED(400),
    INDICATOR_BREAKDOWN_TWICE(400),
    INDICATOR_COMPUTED_TWICE(400),
    INDICATOR_VALID_FROM_NOT_VALID(400),
    INDICATOR_FORMULA_NOT_VALID(400),
    INDICATOR_FORMULA_CODE_UNKNOWN(400),
    INDICATOR_FORMULA_CIRCLE(400),
    INDICATOR_FORMULA_MIXES_UNITS(400),
    INDICATOR_FORMULA_DIVIDES_BY_ZERO(400),
    INDICATOR_NOT_FOUND(404),
    INDICATOR_CODE_TAKEN(409),
    INDICATOR_MEASURED(409);

    private final int status;

    IndicatorError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
