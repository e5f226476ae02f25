package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_CONTRADICTORY;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.target.Indicator.OverTime;

/**
 * One row of the table {@code target}: its components are its columns.
 *
 * @param reporterIds the members of {@code reporterClass}, once they are known; see {@link Reporters}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Target(
        UUID id,
        UUID planId,
        int position,
        long version,
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
        @Nullable UUID reporterId,
        @Nullable String reporterClass,
        List<UUID> reporterIds,
        List<UUID> implementsTargets,
        @Nullable String leadAsWritten,
        List<String> coordinatorsAsWritten,
        @Nullable Found found) {

    /** Where a target stands, and which writing of it this is. */
    public record Place(UUID id, UUID planId, int position, long version) {}

    /** Who reports it: one body, or the members of the class that the draft names. */
    public record Bodies(@Nullable UUID one, List<UUID> members) {
        public static final Bodies NONE = new Bodies(null, List.of());

        public static Bodies of(@Nullable UUID one) {
            return new Bodies(one, List.of());
        }
    }

    /** A target as drafted, judgeable and with its indicator identified; 400 when it contradicts itself. */
    public static Target of(Place place, TargetDraft draft, Bodies reporters, @Nullable Found found) {
        TargetDraft said = draft.evaluated();
        Consistency.require(said);
        if (said.reporterClass() != null && reporters.one() != null) {
            throw TARGET_CONTRADICTORY.at("/reporterClass", "reporterClass", "reporter");
        }
        if (said.reporterClass() == null && !reporters.members().isEmpty()) {
            throw TARGET_CONTRADICTORY.at("/reporters", "reporters", "reporterClass null");
        }
        return row(place, said, reporters, found);
    }

    /** A target as an import found it: kept as read, whether anybody could judge it or not. */
    public static Target found(Place place, TargetDraft draft, Found found) {
        return row(place, draft.evaluated(), Bodies.NONE, found);
    }

    private static Target row(Place place, TargetDraft said, Bodies reporters, @Nullable Found found) {
        Indicator indicator = said.indicator();
        return new Target(
                place.id(),
                place.planId(),
                place.position(),
                place.version(),
                said.name(),
                said.kindOrDefault(),
                said.asWritten(),
                said.comparator(),
                Objects.requireNonNull(said.evalComparator()),
                said.value(),
                said.valueTo(),
                said.unit(),
                said.form(),
                Boolean.TRUE.equals(said.firm()),
                said.validity(),
                said.dueOn(),
                Objects.requireNonNull(said.dueBasis()),
                Objects.requireNonNull(said.levels()),
                Objects.requireNonNull(said.trajectory()),
                indicator == null ? null : indicator.identified(place.id()),
                said.overTime(),
                reporters.one(),
                said.reporterClass(),
                reporters.members(),
                Objects.requireNonNull(said.implementsTargets()),
                said.lead(),
                Objects.requireNonNull(said.coordinators()),
                found);
    }

    /** What a drafter would write to get it, but for the code of the reporter, of whom only the id is known here. */
    public TargetDraft draft() {
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
                null,
                reporterClass,
                implementsTargets,
                leadAsWritten,
                coordinatorsAsWritten);
    }

    /** The same, reported by these members of its class. */
    Target reportedBy(List<UUID> members) {
        Place place = new Place(id, planId, position, version + 1);
        return row(place, draft(), new Bodies(null, members), found);
    }

    /** Without a reporter or an indicator nobody owes a figure for it; a class without members is nobody. */
    public boolean tracked() {
        return (reporterId != null || !reporterIds.isEmpty()) && indicator != null;
    }

    /** How its figures add up over time: as said of the target, else as its indicator does; null where nobody said so. */
    public @Nullable OverTime overTimeMeant() {
        return overTime != null || indicator == null ? overTime : indicator.overTime();
    }

    /** Whether nobody has said how its figures add up over time, though there will be figures. */
    public boolean overTimeOpen() {
        return tracked() && kind == TargetDraft.Kind.QUANTITATIVE && overTimeMeant() == null;
    }
}
