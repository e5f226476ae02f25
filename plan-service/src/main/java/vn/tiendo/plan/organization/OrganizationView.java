package vn.tiendo.plan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * An organisation as the directory shows it, as it stands or as it stood on a day.
 *
 * @param validTo the last day on which it exists
 * @param stateFrom since when it looks as shown
 * @param stateTo until when it looked as shown; null while nothing has changed
 * @param codes every code that it was given, of every system
 * @param successors who took over from it, for reading its history: nobody's access follows them
 * @param predecessors from whom it took over
 */
record OrganizationView(
        UUID id,
        long version,
        String code,
        @Nullable String administrativeCode,
        String name,
        @Nullable String shortName,
        OrganizationLevel level,
        Organization.Line line,
        @Nullable String kind,
        @Nullable OrganizationRef parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate stateFrom,
        @Nullable LocalDate stateTo,
        List<GivenCode> codes,
        List<OrganizationRef> successors,
        List<OrganizationRef> predecessors)
        implements Versioned {

    /** Whose list a code is from. */
    enum CodeSystem {
        /** Decision 20/2020/QĐ-TTg. */
        ELECTRONIC_ID,
        /** Decision 19/2025/QĐ-TTg. */
        ADMINISTRATIVE_UNIT
    }

    /** A code that is or was the body's; {@code validTo} before {@code validFrom}: written by mistake, never valid. */
    record GivenCode(
            CodeSystem system,
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
