package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_RANGE_INVALID;
import static vn.tiendo.plan.target.TargetError.TARGET_VALUE_MISSING;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter writes of a target.
 *
 * @param evalComparator how it is judged; derived from {@code comparator} when absent
 * @param valueTo the upper end of a range
 * @param firm false when only aspired to; true when absent
 * @param reporter code of the organisation that reports it
 * @param lead who leads, as written in the document; names, not codes
 */
public record TargetDraft(
        @NotBlank @Size(max = 2000) String name,
        @Nullable Kind kind,
        @NotNull Comparator comparator,
        @Nullable Comparator evalComparator,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal value,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal valueTo,
        @Nullable @Size(max = 50) String unit,
        @Nullable Boolean firm,
        @Nullable LocalDate dueOn,
        @Nullable DueBasis dueBasis,
        @Nullable @Valid Indicator indicator,
        @Nullable @Size(max = 35) String reporter,
        @Nullable @Size(max = 500) String lead,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> coordinators) {

    /** Whether it carries a number, a yes or no, or somebody else's number. */
    @Schema(name = "TargetKind")
    public enum Kind {
        QUANTITATIVE,
        QUALITATIVE,
        REFERENCE
    }

    /** Where the due date was written: at the target, in its block, in the period of the document, or nowhere. */
    @Schema(name = "TargetDueBasis")
    public enum DueBasis {
        EXPLICIT,
        BLOCK,
        DOCUMENT,
        NONE
    }

    Kind kindOrDefault() {
        return kind == null ? Kind.QUANTITATIVE : kind;
    }

    Comparator judged() {
        return evalComparator != null
                ? evalComparator
                : comparator.judged(indicator == null ? null : indicator.direction());
    }

    /** The same, its judgement to be derived again. */
    TargetDraft withoutJudgement() {
        return new TargetDraft(
                name,
                kind,
                comparator,
                null,
                value,
                valueTo,
                unit,
                firm,
                dueOn,
                dueBasis,
                indicator,
                reporter,
                lead,
                coordinators);
    }

    DueBasis basis() {
        return dueBasis != null ? dueBasis : dueOn == null ? DueBasis.NONE : DueBasis.EXPLICIT;
    }

    /** Refuses a comparison that nobody could judge. */
    TargetDraft requireJudgeable() {
        if (kindOrDefault() == Kind.QUANTITATIVE && comparator.needsValue() && value == null) {
            throw TARGET_VALUE_MISSING.at("/value", comparator.symbol());
        }
        boolean range = comparator == Comparator.RANGE;
        if (range && value != null && (valueTo == null || valueTo.compareTo(value) < 0)) {
            throw TARGET_RANGE_INVALID.at("/valueTo");
        }
        return this;
    }
}
