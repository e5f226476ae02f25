package vn.tiendo.plan.task.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;

/**
 * The money of a task: the statement that counts, and what accepted reports say was disbursed.
 *
 * @param version grows with every statement and every report on the task
 * @param asOf the day of which the statement speaks; null while there is none
 * @param reported what the latest accepted report says; null while none says anything
 * @param percent how far the task is, to hold against what was absorbed
 * @param warnings what is worth a look
 */
record FundingView(
        UUID task,
        long version,
        @Nullable LocalDate asOf,
        List<FundingLine> sources,
        @Nullable Reported reported,
        FundingTotals totals,
        @Nullable BigDecimal percent,
        List<FundingWarning> warnings)
        implements Versioned {

    /**
     * What an accepted report says was spent on the task, in VND, since the start of the plan.
     *
     * @param counts whether it stands in the totals: it speaks of a later day than the statement, or the statement is
     *     silent on disbursement
     */
    @Schema(name = "ReportedFunding")
    record Reported(BigDecimal disbursed, LocalDate asOf, UUID report, boolean counts) {}

    /** What is worth a look. */
    enum FundingWarningKind {
        DISBURSED_OVER_ALLOCATED
    }

    /** @param source the code of the source that it is about; null when it is about the whole, as a report names no source */
    record FundingWarning(FundingWarningKind kind, @Nullable String source) {}

    static FundingView of(
            UUID task,
            long version,
            @Nullable LocalDate asOf,
            List<FundingLine> sources,
            @Nullable Reported reported,
            @Nullable BigDecimal percent) {
        FundingTotals stated =
                sources.stream().map(FundingLine::totals).reduce(FundingTotals.NONE, FundingTotals::plus);
        FundingTotals totals =
                reported != null && reported.counts() ? stated.withDisbursed(reported.disbursed()) : stated;
        return new FundingView(
                task, version, asOf, sources, reported, totals, percent, warnings(sources, totals, stated != totals));
    }

    private static List<FundingWarning> warnings(List<FundingLine> sources, FundingTotals totals, boolean byReport) {
        if (byReport) {
            return totals.overspends() ? List.of(overspent(null)) : List.of();
        }
        return sources.stream()
                .filter(line -> line.totals().overspends())
                .map(line -> overspent(line.source()))
                .toList();
    }

    private static FundingWarning overspent(@Nullable String source) {
        return new FundingWarning(FundingWarningKind.DISBURSED_OVER_ALLOCATED, source);
    }
}
