package vn.tiendo.indicator.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one body for one window.
 *
 * @param value null unless the answer is a value
 * @param formula null where it is reported as it is
 * @param operands what the formula names, in its order
 * @param missing the reported indicators without which there is no figure
 */
public record FigureView(
        String indicator,
        String unit,
        String organization,
        LocalDate windowFrom,
        LocalDate windowTo,
        Answer answer,
        @Nullable BigDecimal value,
        @Nullable String formula,
        List<Operand> operands,
        List<String> missing) {

    @Schema(name = "FigureAnswer")
    public enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE,
        /** Nobody said it, or something it is made of. */
        MISSING
    }

    /** @param measurementId null for what is computed itself, and where nothing was said */
    public record Operand(
            String indicator,
            Answer answer,
            @Nullable BigDecimal value,
            @Nullable UUID measurementId) {}
}
