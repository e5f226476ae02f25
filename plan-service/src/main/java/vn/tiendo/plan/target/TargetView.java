package vn.tiendo.plan.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.rows.Found;

/**
 * A target of a plan.
 *
 * @param tracked false without a reporter or an indicator: then it owes nothing
 * @param found where an import found it; null for one written by hand
 */
public record TargetView(
        UUID id,
        long version,
        UUID planId,
        int position,
        String name,
        TargetDraft.Kind kind,
        Comparator comparator,
        Comparator evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        TargetDraft.DueBasis dueBasis,
        @Nullable Indicator indicator,
        @Nullable OrganizationRef reporter,
        @Nullable String lead,
        List<String> coordinators,
        boolean tracked,
        @Nullable Found found)
        implements Versioned {

    TargetDraft draft() {
        String code = reporter == null ? null : reporter.code();
        return new TargetDraft(
                name,
                kind,
                comparator,
                evalComparator,
                value,
                valueTo,
                unit,
                firm,
                dueOn,
                dueBasis,
                indicator,
                code,
                lead,
                coordinators);
    }
}
