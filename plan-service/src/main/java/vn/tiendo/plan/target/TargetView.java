package vn.tiendo.plan.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.target.Indicator.OverTime;

/**
 * A target of a plan.
 *
 * @param reporters the members of {@code reporterClass} that report it, once the plan is issued
 * @param tracked false without a reporter or an indicator: then it owes nothing
 * @param tracking the same, as a word
 * @param found where an import found it; null for one written by hand
 */
public record TargetView(
        UUID id,
        long version,
        UUID planId,
        int position,
        String name,
        TargetDraft.Kind kind,
        @Nullable String asWritten,
        Comparator comparator,
        Comparator evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        @Nullable Form form,
        boolean firm,
        @Nullable Validity validity,
        @Nullable LocalDate dueOn,
        TargetDraft.DueBasis dueBasis,
        List<LevelDemand> levels,
        List<Milestone> trajectory,
        @Nullable Indicator indicator,
        @Nullable OverTime overTime,
        @Nullable OrganizationRef reporter,
        @Nullable String reporterClass,
        List<OrganizationRef> reporters,
        List<UUID> implementsTargets,
        @Nullable String lead,
        List<String> coordinators,
        boolean tracked,
        Tracking tracking,
        @Nullable Found found)
        implements Versioned {

    /** What it asks, of whom and by when. */
    public Terms terms() {
        return new Terms(new Demand(evalComparator, value, valueTo, unit), dueOn, levels, trajectory);
    }

    /** Whether nobody is named to report it: a class has its members only from the day on which the plan is issued. */
    public boolean lacksReporter() {
        return reporter == null && reporters.isEmpty() && (reporterClass == null || indicator != null && !tracked);
    }

    /** Whether nobody has said how its figures add up over time, though there will be figures. */
    public boolean overTimeOpen() {
        return tracked
                && kind == TargetDraft.Kind.QUANTITATIVE
                && overTime == null
                && (indicator == null || indicator.overTime() == null);
    }

    TargetDraft draft() {
        String code = reporter == null ? null : reporter.code();
        return new TargetDraft(
                name,
                kind,
                asWritten,
                comparator,
                evalComparator,
                value,
                valueTo,
                unit,
                form,
                firm,
                validity,
                dueOn,
                dueBasis,
                levels,
                trajectory,
                indicator,
                overTime,
                code,
                reporterClass,
                implementsTargets,
                lead,
                coordinators);
    }
}
