package vn.tiendo.reporting.difficulty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * One step on the way of a difficulty.
 *
 * @param number from 1
 * @param from who sent it
 * @param to who received it
 * @param dueAt until when the answer was due after it
 */
record DifficultyStep(
        int number,
        DifficultyAction action,
        @Nullable OrganizationRef from,
        @Nullable OrganizationRef to,
        @Nullable String reason,
        Instant at,
        @Nullable Instant dueAt) {

    /** What was done with a difficulty. */
    enum DifficultyAction {
        RAISE,
        ROUTE,
        ESCALATE,
        ANSWER
    }
}
