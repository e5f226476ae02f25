package vn.tiendo.plan.task.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;

/**
 * The money of a task by the statement that counts.
 *
 * @param version how many statements there are
 * @param asOf the day of which the statement speaks; null while there is none
 * @param percent how far the task is, to hold against what was absorbed
 * @param warnings what is worth a look
 */
record FundingView(
        UUID task,
        long version,
        @Nullable LocalDate asOf,
        List<FundingLine> sources,
        FundingTotals totals,
        @Nullable BigDecimal percent,
        List<FundingWarning> warnings)
        implements Versioned {

    /** What is worth a look. */
    enum FundingWarningKind {
        DISBURSED_OVER_ALLOCATED
    }

    /** @param source the code of the source that it is about */
    record FundingWarning(FundingWarningKind kind, String source) {}

    static FundingView of(
            UUID task,
            long version,
            @Nullable LocalDate asOf,
            List<FundingLine> sources,
            @Nullable BigDecimal percent) {
        return new FundingView(
                task,
                version,
                asOf,
                sources,
                sources.stream().map(FundingLine::totals).reduce(FundingTotals.NONE, FundingTotals::plus),
                percent,
                sources.stream()
                        .filter(FundingLine::overspends)
                        .map(line -> new FundingWarning(FundingWarningKind.DISBURSED_OVER_ALLOCATED, line.source()))
                        .toList());
    }
}
