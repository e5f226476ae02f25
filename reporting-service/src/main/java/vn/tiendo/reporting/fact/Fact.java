package vn.tiendo.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A figure, and where it is said.
 *
 * @param code of the indicator
 * @param title of what the report is for
 * @param handedIn the report is out of the unit's hands; otherwise it may still change
 * @param accepted somebody stands for having checked it
 * @param visible whoever asks may see that report
 */
public record Fact(
        String code,
        LocalDate windowFrom,
        LocalDate windowTo,
        UUID report,
        UUID item,
        String title,
        boolean handedIn,
        boolean accepted,
        boolean visible,
        Figure figure) {

    boolean isOf(String indicator, LocalDate from, LocalDate to) {
        return code.equals(indicator) && windowFrom.equals(from) && windowTo.equals(to);
    }

    boolean isWithin(LocalDate from, LocalDate to) {
        return !windowFrom.isBefore(from)
                && !windowTo.isAfter(to)
                && (windowFrom.isAfter(from) || windowTo.isBefore(to));
    }
}
