package vn.tiendo.indicator.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Rule;

/**
 * What only the catalogue says of an indicator; a plan's inline definition knows nothing of it.
 *
 * @param valueKind null: a ratio where numerator and denominator are named, else a number
 * @param scale of a graded value, the worst grade first
 * @param weight of a weighted average: the code of the indicator whose value is the weight
 * @param passing what is counted by COUNT_PASSING
 * @param lowest no value lies below it
 * @param highest no value lies above it
 * @param breakdowns by what its figures may be broken down besides the whole
 * @param formula an expression over other indicators, which stand in brackets; then nobody reports it
 * @param computation what the platform counts; then nobody reports it
 * @param trustedClient the machine client whose figures need nobody's acceptance
 * @param rules what its figures are held against
 * @param reference where the definition comes from
 */
public record Details(
        @Nullable ValueKind valueKind,
        @Valid @Size(max = 20) List<@NotNull Grade> scale,
        @Nullable @Size(max = 100) String weight,
        @Nullable @Valid Passing passing,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Valid @Size(max = 10) List<@NotNull Breakdown> breakdowns,
        @Nullable @Size(max = 1_000) String formula,
        @Nullable Computation computation,
        @Nullable @Size(max = 100) String trustedClient,
        @Valid @Size(max = 30) List<@NotNull Rule> rules,
        @Nullable @Size(max = 300) String reference) {

    static final Details NONE =
            new Details(null, List.of(), null, null, null, null, List.of(), null, null, null, List.of(), null);

    private static final String CODE = "[A-Z0-9][A-Z0-9_+.-]{0,39}";

    public Details {
        scale = scale == null ? List.of() : List.copyOf(scale);
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** One step of an ordered scale. */
    public record Grade(
            @NotBlank @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 100) String name) {}

    /** @param comparator one of {@code >= > <= < =} */
    public record Passing(
            @NotBlank @Pattern(regexp = ">=|>|<=|<|=") String comparator,
            @NotNull BigDecimal threshold) {}

    /** A dimension and its code list. */
    public record Breakdown(
            @NotBlank @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 100) String name,
            @Valid @NotEmpty @Size(max = 200) List<@NotNull Grade> values) {}

    /** What a request says, or nothing. */
    public static Details orNone(@Nullable Details said) {
        return said == null ? NONE : said;
    }

    /** Whether somebody has to say it. */
    boolean takesFigures() {
        return formula == null && computation == null;
    }
}
