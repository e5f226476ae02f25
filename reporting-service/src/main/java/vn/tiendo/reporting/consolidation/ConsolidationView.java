package vn.tiendo.reporting.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.merge.Difference;
import vn.tiendo.reporting.merge.Row;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.period.PeriodType;

/**
 * A consolidation as the API shows it.
 *
 * @param version for {@code If-Match} of a refresh
 * @param report the newest version of the body's own report
 * @param versions those versions for which something was computed, newest first
 * @param stale a refresh would change something
 * @param staleBecause what would move, and because of whom
 * @param missing units that are not in it and why; as of now while the report is open, else as of the computation
 * @param unmatched items of units that have no place in the report
 * @param changes what moved: of a correction against the accepted version, else against the computation before
 * @param reconciliation where its figures are held against the roll-ups, and each difference is explained
 */
record ConsolidationView(
        UUID id,
        long version,
        UUID obligationId,
        OrganizationRef organization,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        VersionView report,
        List<VersionView> versions,
        boolean stale,
        List<ChangeView> staleBecause,
        List<ItemView> items,
        List<UnitView> contributing,
        List<UnitView> missing,
        List<UnmatchedView> unmatched,
        List<ChangeView> changes,
        String reconciliation) {
    /** Where indicator-service holds a consolidation against the roll-ups; followed by its id. */
    static final String RECONCILIATION = "/api/v1/rollups/reconciliations/";

    record VersionView(
            UUID id,
            int reportVersion,
            String status,
            @Nullable Instant computedAt) {}

    /**
     * One consolidated item.
     *
     * @param itemId absent where the body answers a question of its own by hand
     * @param why where there is no figure: NOT_AGGREGABLE is to be filled by hand
     * @param says what the report says; differs from {@code computed} where a person adjusted it
     * @param explanation why a person changed what was computed
     * @param counts of a task: how many units say each progress
     */
    record ItemView(
            @Nullable UUID itemId,
            Row.Type type,
            @Nullable UUID targetId,
            @Nullable UUID taskId,
            @Nullable String indicatorCode,
            String name,
            @Nullable String unit,
            @Nullable Kind aggregation,
            Aggregate.Outcome outcome,
            @Nullable String why,
            Content computed,
            @Nullable Content says,
            boolean adjusted,
            @Nullable String explanation,
            boolean byHand,
            List<ContributorView> contributors,
            List<MissingView> missing,
            Map<Content.Progress, Integer> counts) {}

    /**
     * Who brought something in.
     *
     * @param own the body itself, of its own
     * @param consolidated it speaks for those below it as well, of which {@code missingBelow} are missing
     * @param disagrees it says something else in another report; what is shown here counts
     */
    record ContributorView(
            OrganizationRef organization,
            UUID report,
            int reportVersion,
            UUID item,
            boolean own,
            boolean consolidated,
            Content content,
            int missingBelow,
            boolean disagrees) {}

    record MissingView(OrganizationRef organization, String reason) {}

    /**
     * A unit that was asked.
     *
     * @param reason absent of one that contributes
     */
    record UnitView(
            OrganizationRef organization,
            @Nullable UUID obligation,
            Unit.@Nullable Standing reason,
            @Nullable UUID report,
            @Nullable Integer reportVersion,
            @Nullable Instant dueAt,
            boolean late,
            boolean correctionUnderWay) {}

    record UnmatchedView(
            OrganizationRef organization,
            UUID report,
            UUID item,
            Row.Type type,
            @Nullable UUID subject,
            @Nullable String indicatorCode,
            String name) {}

    record ChangeView(
            Row.Type type,
            @Nullable UUID subject,
            @Nullable String indicatorCode,
            String name,
            @Nullable Content before,
            @Nullable Content after,
            List<CauseView> because) {}

    record CauseView(
            OrganizationRef organization,
            Difference.What what,
            @Nullable Content before,
            @Nullable Content after) {}
}
