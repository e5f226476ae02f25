package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.status.ClassRule;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.StatusRule;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Why a value or a status is what it is: one shape for whatever is asked about.
 *
 * @param definition the version of the indicator's definition that holds for it; null where it has no indicator that is known
 * @param rule what the value of a target was held against; null for everything else
 * @param contributors the measurements that it is made of, a page of them; each was checked, proved and accepted on its own
 * @param contributorsTotal on all pages
 * @param next cursor of the next page of contributors
 * @param missing what should be there and is not
 * @param work what was counted, where the platform counts it itself
 * @param changes what would change it
 * @param versions of the one measurement that it is, newest first; nothing that was replaced is lost
 */
record Explanation(
        Subject subject,
        Result result,
        Formula formula,
        @Nullable DefinitionUsed definition,
        @Nullable Rule rule,
        List<Contributor> contributors,
        long contributorsTotal,
        @Nullable String next,
        List<Missing> missing,
        List<Work> work,
        List<Change> changes,
        List<Version> versions) {

    @Schema(name = "ExplainedKind")
    enum Kind {
        MEASUREMENT,
        TARGET,
        ROLLUP,
        FORMULA,
        /** What the platform counts itself. */
        COUNT
    }

    /**
     * What is explained.
     *
     * @param id of the measurement or target
     * @param name of the target
     */
    @Schema(name = "ExplainedSubject")
    record Subject(
            Kind kind,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable IndicatorRef indicator,
            @Nullable OrganizationRef organization,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String breakdown) {}

    @Schema(name = "ExplainedIndicator")
    record IndicatorRef(
            String code, @Nullable String name, @Nullable String unit) {}

    @Schema(name = "ExplainedAnswer")
    enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE,
        NOT_COMPUTABLE,
        MISSING
    }

    /**
     * What it came to.
     *
     * @param provisional whether something in it is not accepted yet
     * @param status of a target
     * @param asOf the day of the judgement or of the count
     * @param counts how many of several bodies stand how
     */
    @Schema(name = "ExplainedResult")
    record Result(
            Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean provisional,
            boolean estimated,
            @Nullable String status,
            @Nullable String reason,
            @Nullable LocalDate asOf,
            @Nullable Map<TargetStatus, Integer> counts) {

        static Result of(
                Answer answer,
                Formula.Numbers numbers,
                boolean provisional,
                boolean estimated,
                @Nullable LocalDate asOf) {
            return new Result(
                    answer,
                    numbers.value(),
                    numbers.numerator(),
                    numbers.denominator(),
                    provisional,
                    estimated,
                    null,
                    null,
                    asOf,
                    null);
        }
    }

    /** A version of the indicator's definition. */
    @Schema(name = "ExplainedDefinition")
    record DefinitionUsed(long version, LocalDate validFrom, Instant recordedAt) {
        static DefinitionUsed of(DefinitionVersion one) {
            return new DefinitionUsed(one.version(), one.validFrom(), one.recordedAt());
        }
    }

    /**
     * What the value was held against.
     *
     * @param rulesOf the indicator that has rules of its own, null where the rules for all decided
     * @param rulesVersion the version of those rules
     * @param decisive what was so, when one body reports it
     * @param decisiveOfAll which share of the bodies stood how, when several do
     */
    @Schema(name = "TargetRule")
    record Rule(
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            Direction direction,
            LocalDate startOn,
            @Nullable LocalDate dueOn,
            @Nullable String rulesOf,
            long rulesVersion,
            StatusRule.@Nullable When decisive,
            ClassRule.@Nullable Condition decisiveOfAll) {}

    /**
     * What should be there and is not.
     *
     * @param organization who did not say it
     * @param indicator what was not said
     * @param reason why it is missed
     */
    @Schema(name = "ExplainedGap")
    record Missing(
            @Nullable OrganizationRef organization,
            @Nullable String indicator,
            String reason) {}

    /**
     * One of the things that the platform counted.
     *
     * @param indicator for which it was counted
     * @param id of the task, or of the obligation to report
     * @param dueOn null where it is due at no time
     * @param counts whether it counts above the line too
     */
    @Schema(name = "CountedWork")
    record Work(
            String indicator,
            WorkKind kind,
            UUID id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean counts) {}

    @Schema(name = "CountedWorkKind")
    enum WorkKind {
        TASK,
        REPORT
    }

    /**
     * @param source REPORT, CLIENT or PLATFORM
     * @param acceptedBy the organisation that accepted what a machine client said; of a report it stands with the contributor
     * @param validTo null for the version that holds now
     */
    @Schema(name = "MeasurementVersion")
    record Version(
            int version,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind,
            String state,
            String source,
            UUID reportId,
            int reportVersion,
            @Nullable String client,
            long definitionVersion,
            @Nullable OrganizationRef acceptedBy,
            @Nullable Instant acceptedAt,
            Instant validFrom,
            @Nullable Instant validTo) {}
}
