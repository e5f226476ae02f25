package vn.tiendo.indicator.scoring;

import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.kit.etag.Versioned;

/**
 * The rules by which a year is scored, as a version says them.
 *
 * @param frozenOn the first day of that year, in Viet Nam; from then on they never change
 * @param trial they were written when the year had begun
 */
public record ScoringProfileView(
        UUID id,
        long version,
        String code,
        int year,
        LocalDate frozenOn,
        boolean frozen,
        boolean trial,
        ScoringRules rules)
        implements Versioned {

    public static ScoringProfileView of(ScoringProfile profile, LocalDate today) {
        return new ScoringProfileView(
                profile.id(),
                profile.version(),
                profile.code(),
                profile.year(),
                profile.firstDay(),
                profile.frozen(today),
                profile.trial(),
                profile.rules());
    }
}
