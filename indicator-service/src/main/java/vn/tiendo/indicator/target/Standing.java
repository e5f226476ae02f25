package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Answer;
import vn.tiendo.indicator.status.Goal;
import vn.tiendo.indicator.status.StatusRule;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.status.Verdict;

/**
 * A target with the status it was last given and the measurement that counts for it now.
 *
 * @param judged the status last announced, null before the first judgement
 * @param shown what the announced status stood on
 * @param current what it stands on now
 */
record Standing(
        UUID id,
        long version,
        UUID planId,
        @Nullable UUID reporterId,
        @Nullable String indicatorCode,
        Goal goal,
        @Nullable TargetStatus judged,
        Basis shown,
        Basis current) {

    /** The measurement under a status; all null when there is none. */
    record Basis(
            @Nullable UUID measurementId,
            @Nullable String state,
            @Nullable String answer,
            @Nullable BigDecimal value) {

        Answer asAnswer() {
            if ("NOT_APPLICABLE".equals(answer)) {
                return new Answer.NotApplicable();
            }
            return value == null ? new Answer.Missing() : new Answer.Value(value);
        }

        /** The scale of a number says nothing here: 5.0 is 5. */
        boolean shows(Basis other) {
            return Objects.equals(measurementId, other.measurementId)
                    && Objects.equals(state, other.state)
                    && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
        }
    }

    /** The judgement of this day; it is announced when the status, the value or the measurement's state is another one. */
    Judgement judge(StatusRule rule, LocalDate today) {
        Verdict verdict = rule.judge(goal, current.asAnswer(), today);
        boolean changed = judged != verdict.status() || !current.shows(shown);
        LocalDate next = rule.nextChange(goal, current.asAnswer(), today).orElse(null);
        return new Judgement(this, verdict, changed, changed ? version + 1 : version, today, next);
    }
}
