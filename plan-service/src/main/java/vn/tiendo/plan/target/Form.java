package vn.tiendo.plan.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.target.Indicator.Direction;

/**
 * How the number of a target is meant, or what stands in place of one. What is left out does not apply.
 *
 * @param alternatives of a yes or no: what counts as a yes as well, "or hires the service"
 * @param keep what is there already must stay: no measured value may miss it, not only the last one
 * @param survey whose answers are asked; the figure comes from a survey
 */
@Schema(name = "TargetForm")
public record Form(
        @Nullable @Valid Ratio ratio,
        @Nullable @Valid Share shareOf,
        @Nullable @Valid Rate per,
        @Nullable @Valid Trend trend,
        @Nullable @Valid Rank rank,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> alternatives,
        @Nullable @Valid Reference reference,
        @Nullable Boolean keep,
        @Nullable @Size(max = 500) String survey) {

    /** "09/33": so many of so many, the digits as written. */
    @Schema(name = "TargetRatio")
    public record Ratio(
            @NotNull @Pattern(regexp = "[0-9]{1,12}") String numerator,
            @NotNull @Pattern(regexp = "[0-9]{1,12}") String denominator) {

        private static final int DECIMALS = 9;

        /** In percent, rounded half up; the first number where what is counted has a unit of its own. */
        BigDecimal value(@Nullable String unit) {
            BigDecimal part = new BigDecimal(numerator);
            if (!isPercent(unit)) {
                return part;
            }
            BigDecimal share = part.movePointRight(2)
                    .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return share.scale() < 0 ? share.setScale(0) : share;
        }

        /** Of nothing there is no share. */
        boolean isOfNothing() {
            return new BigDecimal(denominator).signum() == 0;
        }
    }

    /** A share of something other than what is counted. */
    @Schema(name = "TargetShare")
    public record Share(
            @NotNull Whole whole, @Nullable @Size(max = 500) String name) {
        /** What it is a share of: the gross regional domestic product, a budget, or a sub-total that {@code name} says. */
        @Schema(name = "TargetShareWhole")
        public enum Whole {
            GRDP,
            BUDGET,
            SUBTOTAL
        }
    }

    /** So many per {@code count} of something: 14 doctors per 10,000 people. */
    @Schema(name = "TargetRate")
    public record Rate(
            @NotNull @DecimalMin("1") @Digits(integer = 12, fraction = 0)
            BigDecimal count,

            @NotBlank @Size(max = 200) String of) {}

    /** A way to go without a number: each period better than the one before. */
    @Schema(name = "TargetTrend")
    public record Trend(
            @NotNull Direction direction, @NotNull Every every) {
        /** From which period to which. */
        @Schema(name = "TargetTrendPeriod")
        public enum Every {
            MONTH,
            QUARTER,
            HALF_YEAR,
            YEAR
        }
    }

    /** A place among others, as {@code value} with the unit "hạng", or in words: "fairly good in the province". */
    @Schema(name = "TargetRank")
    public record Rank(
            @Nullable @Size(max = 200) String grade,
            @Nullable @Size(max = 200) String among,
            @Nullable @Pattern(regexp = "[0-9]{1,6}") String of) {}

    /**
     * What somebody else sets: "at least what the province sets".
     *
     * @param target a target of a plan that this one implements; absent while it is known in words only
     */
    @Schema(name = "TargetReference")
    public record Reference(
            @Nullable @Size(max = 500) String asWritten,
            @Nullable UUID target) {}

    /** Null when it says nothing. */
    static @Nullable Form orNull(@Nullable Form form) {
        return form == null || form.isEmpty() ? null : form;
    }

    private boolean isEmpty() {
        boolean none = alternatives == null || alternatives.isEmpty();
        return none
                && Stream.of(ratio, shareOf, per, trend, rank, reference, keep, survey)
                        .allMatch(Objects::isNull);
    }

    /** A ratio without a unit is a percentage. */
    static boolean isPercent(@Nullable String unit) {
        return unit == null || unit.startsWith("%");
    }
}
