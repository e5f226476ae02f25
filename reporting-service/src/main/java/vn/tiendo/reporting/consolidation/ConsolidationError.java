package vn.tiendo.reporting.consolidation;

import vn.tiendo.kit.problem.ErrorCode;

enum ConsolidationError implements ErrorCode {
    CONSOLIDATION_SUBJECT_UNCLEAR(400),
    CONSOLIDATION_SOURCES_UNNAMED(400),
    CONSOLIDATION_SOURCES_FIXED(400),
    CONSOLIDATION_SOURCE_UNKNOWN(400),
    CONSOLIDATION_EXISTS(409),
    CONSOLIDATION_NOTHING_RECEIVED(409),
    CONSOLIDATION_REPORT_SUBMITTED(409);

    private final int status;

    ConsolidationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
