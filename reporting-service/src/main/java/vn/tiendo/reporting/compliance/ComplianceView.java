package vn.tiendo.reporting.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.period.PeriodType;

/**
 * One line: of a body, a level or a period, whichever was asked for.
 *
 * @param owed everything that was opened, {@code waived} included
 * @param notDue not handed in, and not due yet: neither complete nor missing
 * @param missing not handed in though the deadline has passed
 * @param nil handed in, and says of everything that there is nothing or that it does not apply: an answer like any other
 * @param completeness percent handed in of what should have been; absent while nothing should have been
 * @param timeliness percent handed in on time of the same
 */
record ComplianceView(
        @Nullable OrganizationRef organization,
        @Nullable String level,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        long owed,
        long onTime,
        long late,
        long nil,
        long missing,
        long notDue,
        long waived,
        @Nullable BigDecimal completeness,
        @Nullable BigDecimal timeliness) {

    /** What was counted; numerators and denominators, so that lines can be added up. */
    record Counts(long owed, long onTime, long late, long nil, long missing, long notDue, long waived) {
        private long expected() {
            return onTime + late + missing;
        }

        @Nullable
        BigDecimal completeness() {
            return percent(onTime + late);
        }

        @Nullable
        BigDecimal timeliness() {
            return percent(onTime);
        }

        private @Nullable BigDecimal percent(long part) {
            return expected() == 0
                    ? null
                    : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(expected()), 1, RoundingMode.HALF_UP);
        }
    }

    static ComplianceView of(
            @Nullable OrganizationRef organization,
            @Nullable String level,
            @Nullable PeriodType periodType,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            Counts counts) {
        return new ComplianceView(
                organization,
                level,
                periodType,
                windowFrom,
                windowTo,
                counts.owed(),
                counts.onTime(),
                counts.late(),
                counts.nil(),
                counts.missing(),
                counts.notDue(),
                counts.waived(),
                counts.completeness(),
                counts.timeliness());
    }
}
