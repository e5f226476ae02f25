package vn.tiendo.indicator.scorecard;

import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PROFILE_MISSING;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.indicator.scoring.ScoringProfile;

/**
 * Whose cards are asked for, and by which rules.
 *
 * @param profile its code
 * @param organization code of the body
 * @param level only bodies of this level; null for all
 * @param today in Viet Nam
 */
public record ScorecardQuestion(
        String profile,
        int year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String organization,
        Bodies of,
        @Nullable String level,
        Subject subject,
        LocalDate today) {

    /** @param year null for the one of today */
    public static ScorecardQuestion of(
            @Nullable String profile,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String organization,
            Bodies of,
            @Nullable String level,
            Subject subject,
            LocalDate today) {
        if (profile == null) {
            throw SCORING_PROFILE_MISSING.because();
        }
        int asked = year == null ? ScoringProfile.yearOf(today) : year;
        return new ScorecardQuestion(profile, asked, from, to, organization, of, level, subject, today);
    }
}
