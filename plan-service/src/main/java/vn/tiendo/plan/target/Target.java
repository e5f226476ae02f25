package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_CONTRADICTORY;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Found;

/** One row of the table {@code target}: its components, and theirs, are its columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Target(
        UUID id,
        UUID planId,
        int position,
        long version,
        String name,
        TargetDraft.Kind kind,
        @Nullable String asWritten,
        @JsonUnwrapped Measure measure,
        @JsonUnwrapped Schedule schedule,
        @JsonUnwrapped Reporting reporting,
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
        Indicator indicator = said.indicator() == null ? null : said.indicator().identified(place.id());
        return new Target(
                place.id(),
                place.planId(),
                place.position(),
                place.version(),
                said.name(),
                said.kindOrDefault(),
                said.asWritten(),
                said.measure(),
                said.schedule(),
                new Reporting(indicator, said.overTime(), reporters.one(), said.reporterClass(), reporters.members()),
                Objects.requireNonNullElse(said.implementsTargets(), List.of()),
                said.lead(),
                Objects.requireNonNullElse(said.coordinators(), List.of()),
                found);
    }

    /** What a drafter would write to get it, but for the code of the reporter, of whom only the id is known here. */
    public TargetDraft draft() {
        return new TargetDraft(
                name,
                kind,
                asWritten,
                measure.comparator(),
                measure.evalComparator(),
                measure.value(),
                measure.valueTo(),
                measure.unit(),
                measure.form(),
                measure.firm(),
                schedule.validity(),
                schedule.dueOn(),
                schedule.dueBasis(),
                schedule.levels(),
                schedule.trajectory(),
                reporting.indicator(),
                reporting.overTime(),
                null,
                reporting.reporterClass(),
                implementsTargets,
                leadAsWritten,
                coordinatorsAsWritten);
    }

    /** The same, reported by these members of its class. */
    Target reportedBy(List<UUID> members) {
        return new Target(
                id,
                planId,
                position,
                version + 1,
                name,
                kind,
                asWritten,
                measure,
                schedule,
                reporting.by(members),
                implementsTargets,
                leadAsWritten,
                coordinatorsAsWritten,
                found);
    }

    /** Without a reporter or an indicator nobody owes a figure for it. */
    public boolean tracked() {
        return !reporting.isByNobody() && reporting.indicator() != null;
    }

    /** Whether nobody has said how its figures add up over time, though there will be figures. */
    public boolean overTimeOpen() {
        return tracked() && kind == TargetDraft.Kind.QUANTITATIVE && reporting.overTimeMeant() == null;
    }
}
