package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Found;

/** One row of the table {@code target}: its components are its columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Target(
        UUID id,
        UUID planId,
        int position,
        long version,
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
        @Nullable UUID reporterId,
        @Nullable String leadAsWritten,
        List<String> coordinatorsAsWritten,
        @Nullable Found found) {

    /** A target as drafted, judgeable and with its indicator identified. */
    public static Target of(
            UUID id,
            UUID planId,
            int position,
            long version,
            TargetDraft draft,
            @Nullable UUID reporter,
            @Nullable Found found) {
        draft.requireJudgeable();
        return new Target(
                id,
                planId,
                position,
                version,
                draft.name(),
                draft.kindOrDefault(),
                draft.comparator(),
                draft.judged(),
                draft.value(),
                draft.valueTo(),
                draft.unit(),
                draft.firm() == null || draft.firm(),
                draft.dueOn(),
                draft.basis(),
                draft.indicator() == null ? null : draft.indicator().identified(id),
                reporter,
                draft.lead(),
                draft.coordinators() == null ? List.of() : draft.coordinators(),
                found);
    }

    /** What a drafter would write to get it, but for the code of the reporter, of whom only the id is known here. */
    public TargetDraft draft() {
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
                null,
                leadAsWritten,
                coordinatorsAsWritten);
    }

    /** Without a reporter or an indicator nobody owes a figure for it. */
    public boolean tracked() {
        return reporterId != null && indicator != null;
    }
}
