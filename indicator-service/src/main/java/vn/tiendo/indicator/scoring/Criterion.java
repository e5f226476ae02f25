package vn.tiendo.indicator.scoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is scored. Between two rates, in percent, the points rise evenly: a cap of 95 is {@code fullAt} 95. Where
 * less is better, {@code noneAt} is the higher one.
 *
 * @param indicator code of the indicator; only for that kind
 * @param noneAt the rate that earns nothing
 * @param fullAt the rate that earns the whole weight
 */
@Schema(name = "ScoringCriterion")
public record Criterion(
        @NotBlank @Pattern(regexp = ScoringRules.CODE) String code,
        @NotBlank @Size(max = 300) String name,
        @NotNull InputKind kind,
        @Nullable @Size(max = 100) String indicator,

        @NotNull @Positive @Digits(integer = 4, fraction = 4)
        BigDecimal weight,

        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
        BigDecimal noneAt,

        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
        BigDecimal fullAt) {}
