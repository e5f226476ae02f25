package vn.tiendo.indicator.scorecard;

import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PERIOD_NOT_VALID;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.ScoringProfile;

/**
 * What is looked at, in days of Asia/Ho_Chi_Minh: what is due, and what was measured, from the first day to the last.
 *
 * @param asOf what came after that day has not happened
 */
public record Period(LocalDate from, LocalDate to, LocalDate asOf) {
    /** SQL over a table {@code c}: it is due from :from to :to, as an index on {@code due_at} finds it. */
    public static final String DUE_WITHIN = """
            c.due_at > cast(cast(:from as date) as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                           and c.due_at <= cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh'""";

    /** Within the year of a profile; all of it unless days are said. 400 otherwise. */
    public static Period within(
            ScoringProfile profile, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        Period period =
                new Period(from == null ? profile.firstDay() : from, to == null ? profile.lastDay() : to, today);
        if (period.from.isAfter(period.to)
                || period.from.isBefore(profile.firstDay())
                || period.to.isAfter(profile.lastDay())) {
            throw SCORING_PERIOD_NOT_VALID.because(profile.firstDay(), profile.lastDay());
        }
        return period;
    }
}
