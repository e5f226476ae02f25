package vn.tiendo.plan.task.funding;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The money of one source, in VND; what is absent is not known and counts as nothing.
 *
 * @param source the code of the source
 */
record FundingLine(
        @NotBlank @Size(max = 40) String source,

        @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2)
        BigDecimal requested,

        @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2)
        BigDecimal planned,

        @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2)
        BigDecimal allocated,

        @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2)
        BigDecimal disbursed) {

    FundingTotals totals() {
        return new FundingTotals(orZero(requested), orZero(planned), orZero(allocated), orZero(disbursed));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
