package vn.tiendo.plan.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.target.Indicator.Direction;
import vn.tiendo.plan.target.Indicator.OverTime;

/**
 * What a drafter writes of a target.
 *
 * @param asWritten the words of the document
 * @param evalComparator how it is judged; derived from {@code comparator} when absent
 * @param value evaluated from a ratio when absent
 * @param valueTo the upper end of a range
 * @param firm false when only aspired to; true when absent
 * @param overTime how figures of successive periods become one; that of the indicator when absent
 * @param reporter code of the organisation that reports it
 * @param reporterClass code of a class of bodies, each of which reports a value of its own; in place of {@code reporter}
 * @param implementsTargets targets of plans that this one implements, which this target carries on
 * @param lead who leads, as written in the document; names, not codes
 */
public record TargetDraft(
        @NotBlank @Size(max = 2000) String name,
        @Nullable Kind kind,
        @Nullable @Size(max = 2000) String asWritten,
        @NotNull Comparator comparator,
        @Nullable Comparator evalComparator,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal value,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal valueTo,
        @Nullable @Size(max = 50) String unit,
        @Nullable @Valid Form form,
        @Nullable Boolean firm,
        @Nullable @Valid Validity validity,
        @Nullable LocalDate dueOn,
        @Nullable DueBasis dueBasis,
        @Nullable @Size(max = 10) List<@Valid @NotNull LevelDemand> levels,
        @Nullable @Size(max = 100) List<@Valid @NotNull Milestone> trajectory,
        @Nullable @Valid Indicator indicator,
        @Nullable OverTime overTime,
        @Nullable @Size(max = 35) String reporter,
        @Nullable @Size(max = 50) String reporterClass,
        @Nullable @Size(max = 100) List<@NotNull UUID> implementsTargets,
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

    /** Lists that say nothing and objects that are empty are absent; what follows from the rest is filled in. */
    TargetDraft evaluated() {
        Form.Ratio ratio = form == null ? null : form.ratio();
        return new TargetDraft(
                name,
                kindOrDefault(),
                asWritten,
                comparator,
                judged(),
                value == null && ratio != null && !ratio.isOfNothing() ? ratio.value(unit) : value,
                valueTo,
                unit == null && ratio != null ? "%" : unit,
                Form.orNull(form),
                firm == null || firm,
                Validity.orNull(validity),
                dueOn,
                dueBasis != null ? dueBasis : dueOn == null ? DueBasis.NONE : DueBasis.EXPLICIT,
                Objects.requireNonNullElse(levels, List.of()),
                Objects.requireNonNullElse(trajectory, List.of()),
                indicator,
                overTime,
                reporter,
                reporterClass,
                Objects.requireNonNullElse(implementsTargets, List.of()),
                lead,
                Objects.requireNonNullElse(coordinators, List.of()));
    }

    Kind kindOrDefault() {
        return kind != null ? kind : comparator == Comparator.REFERENCE ? Kind.REFERENCE : Kind.QUANTITATIVE;
    }

    Measure measure() {
        return new Measure(comparator, judged(), value, valueTo, unit, form, firm == null || firm);
    }

    Schedule schedule() {
        return new Schedule(
                validity,
                dueOn,
                dueBasis == null ? DueBasis.NONE : dueBasis,
                Objects.requireNonNullElse(levels, List.of()),
                Objects.requireNonNullElse(trajectory, List.of()));
    }

    private Comparator judged() {
        Direction direction = indicator == null ? null : indicator.direction();
        return evalComparator != null ? evalComparator : comparator.judged(direction);
    }

    /** The same, its judgement to be derived again. */
    TargetDraft withoutJudgement() {
        return with(null, value);
    }

    /** The same, its value to be derived again. */
    TargetDraft withoutValue() {
        return with(evalComparator, null);
    }

    private TargetDraft with(@Nullable Comparator judged, @Nullable BigDecimal number) {
        return new TargetDraft(
                name,
                kind,
                asWritten,
                comparator,
                judged,
                number,
                valueTo,
                unit,
                form,
                firm,
                validity,
                dueOn,
                dueBasis,
                levels,
                trajectory,
                indicator,
                overTime,
                reporter,
                reporterClass,
                implementsTargets,
                lead,
                coordinators);
    }
}
