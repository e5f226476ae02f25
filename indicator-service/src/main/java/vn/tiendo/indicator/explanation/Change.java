package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.explanation.Contributor.Source;
import vn.tiendo.indicator.status.Band;
import vn.tiendo.indicator.status.Verdict;
import vn.tiendo.indicator.target.Alternatives;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Something that would change it; what does not belong to the kind of change is absent.
 *
 * @param organization who would have to do it
 * @param indicator of which another figure would do it
 * @param count how many figures, bodies or things
 * @param on the day on which it happens by itself
 * @param from the least value that would do it; null where there is none
 * @param to the greatest value that would do it; null where there is none
 * @param becomes how those bodies would stand
 * @param status what it would come to
 */
@Schema(name = "ExplainedChange")
record Change(
        By by,
        @Nullable OrganizationRef organization,
        @Nullable String indicator,
        @Nullable Integer count,
        @Nullable LocalDate on,
        @Nullable BigDecimal from,
        @Nullable Boolean fromIncluded,
        @Nullable BigDecimal to,
        @Nullable Boolean toIncluded,
        @Nullable String becomes,
        @Nullable String status,
        @Nullable String reason) {

    /** Once more contributors than this wait for the same, they are counted rather than named. */
    private static final int NAMED = 20;

    @Schema(name = "ExplainedChangeBy")
    enum By {
        /** Another value between two others. */
        VALUE,
        /** Time alone, or rules that begin to hold. */
        TIME,
        /** Other bodies of the class. */
        BODIES,
        /** An answer that is missing. */
        ANSWER,
        /** The acceptance of what is provisional; a return or withdrawal takes it away. */
        ACCEPTANCE,
        /** The actual figure in place of an estimate. */
        ACTUAL,
        /** A correction of what was accepted, which is kept beside it. */
        CORRECTION,
        /** What does not count above the line yet is done, or more falls due. */
        WORK
    }

    static Change of(By by, @Nullable OrganizationRef organization, @Nullable String indicator) {
        return new Change(by, organization, indicator, null, null, null, null, null, null, null, null, null);
    }

    static Change counted(By by, int count, @Nullable LocalDate on) {
        return new Change(by, null, null, count, on, null, null, null, null, null, null, null);
    }

    /** What anybody can still say or do about the figures that something is made of. */
    static List<Change> of(
            List<Contributor> contributors, List<Explanation.Missing> missing, List<Explanation.Work> work) {
        List<Change> changes = new ArrayList<>(named(missing.stream()
                .map(one -> of(By.ANSWER, one.organization(), one.indicator()))
                .toList()));
        changes.addAll(named(contributors.stream()
                .filter(Contributor::isProvisional)
                .map(one -> of(By.ACCEPTANCE, acceptor(one), one.indicator()))
                .toList()));
        changes.addAll(named(contributors.stream()
                .filter(Contributor::isEstimated)
                .map(one -> of(By.ACTUAL, one.organization(), one.indicator()))
                .toList()));
        changes.addAll(named(contributors.stream()
                .filter(one -> !one.source().equals("PLATFORM"))
                .map(one -> of(By.CORRECTION, one.organization(), one.indicator()))
                .toList()));
        List<Explanation.Work> open = work.stream().filter(one -> !one.counts()).toList();
        if (!open.isEmpty()) {
            changes.add(counted(By.WORK, open.size(), null));
        }
        return List.copyOf(changes);
    }

    /** Of a target: which values, days and bodies would give it another status. */
    static Stream<Change> of(Alternatives.OfTarget alternatives, @Nullable String now) {
        Stream<Change> values = alternatives.bands().stream()
                .filter(band -> !band.status().name().equals(now))
                .map(Change::of);
        Stream<Change> bodies = alternatives.shifts().stream()
                .map(shift -> new Change(
                        By.BODIES,
                        null,
                        null,
                        shift.bodies(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        shift.becomes().name(),
                        shift.status().name(),
                        shift.reason().name()));
        return Stream.of(Stream.ofNullable(time(alternatives)), values, bodies).flatMap(all -> all);
    }

    private static @Nullable Change time(Alternatives.OfTarget alternatives) {
        LocalDate on = alternatives.turnsOn();
        Verdict then = alternatives.then();
        return on == null || then == null
                ? null
                : new Change(
                        By.TIME,
                        null,
                        null,
                        null,
                        on,
                        null,
                        null,
                        null,
                        null,
                        null,
                        then.status().name(),
                        then.reason().name());
    }

    private static Change of(Band band) {
        return new Change(
                By.VALUE,
                null,
                null,
                null,
                null,
                band.from(),
                band.from() == null ? null : band.fromIncluded(),
                band.to(),
                band.to() == null ? null : band.toIncluded(),
                null,
                band.status().name(),
                band.reason().name());
    }

    private static @Nullable OrganizationRef acceptor(Contributor one) {
        Source report = one.report();
        return report == null ? null : report.recipient();
    }

    private static List<Change> named(List<Change> same) {
        return same.size() <= NAMED ? same : List.of(counted(same.getFirst().by(), same.size(), null));
    }
}
