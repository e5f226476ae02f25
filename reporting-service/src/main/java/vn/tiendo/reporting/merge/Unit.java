package vn.tiendo.reporting.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was asked, and what came of it.
 *
 * @param obligation absent where a unit is asked for figures by a plan but owes nobody a report
 * @param report the newest accepted version, which is what counts
 * @param dueAt exclusive
 * @param late its report came, or is still to come, after the deadline
 * @param correctionUnderWay a later version exists that is not accepted yet
 */
public record Unit(
        UUID organization,
        @Nullable UUID obligation,
        Standing standing,
        @Nullable UUID report,
        @Nullable Integer reportVersion,
        @Nullable Instant dueAt,
        boolean late,
        boolean correctionUnderWay) {

    public enum Standing {
        CONTRIBUTED,
        NOT_YET_DUE,
        NOT_SUBMITTED,
        SUBMITTED_NOT_ACCEPTED,
        RETURNED,
        WAIVED,
        NO_OBLIGATION
    }

    /** What is known of an obligation and its reports; statuses by name, absent where there is no report. */
    public record Owed(
            UUID obligation,
            UUID organization,
            String status,
            Instant dueAt,
            @Nullable String newestStatus,
            @Nullable Boolean judgedLate,
            @Nullable UUID accepted,
            @Nullable Integer acceptedVersion,
            @Nullable Integer newestVersion) {}

    /** An accepted version counts whatever happens to a correction of it; a waiver matters only while there is none. */
    public static Unit of(Owed owed, Instant now) {
        boolean handedIn = owed.accepted() != null || "SUBMITTED".equals(owed.newestStatus());
        boolean late = Boolean.TRUE.equals(owed.judgedLate()) || (!handedIn && !now.isBefore(owed.dueAt()));
        Standing standing = standing(owed, late);
        return new Unit(
                owed.organization(),
                owed.obligation(),
                standing,
                owed.accepted(),
                owed.acceptedVersion(),
                owed.dueAt(),
                late && standing != Standing.WAIVED,
                owed.acceptedVersion() != null
                        && owed.newestVersion() != null
                        && owed.newestVersion() > owed.acceptedVersion());
    }

    private static Standing standing(Owed owed, boolean late) {
        if (owed.accepted() != null) {
            return Standing.CONTRIBUTED;
        }
        if (owed.status().equals("WAIVED")) {
            return Standing.WAIVED;
        }
        if ("SUBMITTED".equals(owed.newestStatus())) {
            return Standing.SUBMITTED_NOT_ACCEPTED;
        }
        if ("RETURNED".equals(owed.newestStatus())) {
            return Standing.RETURNED;
        }
        return late ? Standing.NOT_SUBMITTED : Standing.NOT_YET_DUE;
    }

    /** A unit that a plan asks for figures and no regime for a report. */
    public static Unit askedByNobody(UUID organization) {
        return new Unit(organization, null, Standing.NO_OBLIGATION, null, null, null, false, false);
    }

    boolean contributes() {
        return standing == Standing.CONTRIBUTED;
    }
}
