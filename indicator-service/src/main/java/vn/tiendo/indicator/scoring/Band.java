package vn.tiendo.indicator.scoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A grade by the total, and its colour.
 *
 * @param from the lowest total in it; it reaches up to the next band
 * @param list on which list its bodies stand; null for none
 */
@Schema(name = "ScoringBand")
public record Band(
        @NotBlank @Pattern(regexp = ScoringRules.CODE) String code,
        @NotBlank @Size(max = 100) String name,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal from,

        @NotBlank @Pattern(regexp = "#[0-9A-Fa-f]{6}") String colour,
        @Nullable Standing list) {

    /** Proposals to commend as well as to urge. */
    @Schema(name = "ScoringList")
    public enum Standing {
        COMMENDED,
        LAGGING
    }
}
