package vn.tiendo.reporting.report;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says about one item. NIL (nothing to report) and NOT_APPLICABLE are answers; no answer is missing.
 *
 * @param numerator as exact as a consolidated sum of values times weights
 * @param value as exact as a consolidated quotient
 * @param kind ESTIMATED while the deadline lies before the cut-off and the figure cannot be known; ACTUAL when absent
 * @param percent of a task, 0 to 100
 * @param fundsSpent in VND, since the start of the plan
 * @param explanation why it is so although it breaks a rule, or is said otherwise elsewhere, or was computed otherwise
 */
record ItemAnswer(
        @Nullable Answer answer,
        @Nullable @Digits(integer = 18, fraction = 14) BigDecimal numerator,
        @Nullable @Digits(integer = 18, fraction = 6) BigDecimal denominator,
        @Nullable @Digits(integer = 18, fraction = 10) BigDecimal value,
        @Nullable ValueKind kind,
        @Nullable Progress progress,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Nullable @Size(max = 2000) String text,

        @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2)
        BigDecimal fundsSpent,

        @Nullable @Size(max = 500) String explanation) {

    @Schema(name = "AnswerKind")
    enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE
    }

    enum ValueKind {
        ACTUAL,
        ESTIMATED
    }

    @Schema(name = "ReportedProgress")
    enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        CONTINUOUS
    }
}
