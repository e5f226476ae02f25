package vn.tiendo.reporting.report;

import org.jspecify.annotations.Nullable;

/** A transition that took place; {@code from} is absent when the report or a correction of it began. */
record Step(Action action, @Nullable ReportStatus from, ReportStatus to) {
    enum Action {
        CREATE,
        EDIT,
        APPROVE,
        SUBMIT,
        WITHDRAW,
        RETURN,
        ACCEPT,
        CORRECT,
        CONSOLIDATE,
        TRUE_UP
    }
}
