package vn.tiendo.indicator.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import vn.tiendo.kit.id.Ids;

/**
 * Rules for one year, as they stand. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param enteredOn the day on which it was first written
 */
public record ScoringProfile(UUID id, String code, int year, long version, LocalDate enteredOn, ScoringRules rules) {
    private static final MonthDay FIRST = MonthDay.of(12, 15);

    /** Equal weights, where no profile is named. */
    public static ScoringProfile plain(int year, LocalDate today) {
        return new ScoringProfile(Ids.next(), "", year, 0, today, ScoringRules.PLAIN);
    }

    /** The first day of the year that is ranked (Decree 09/2019/NĐ-CP, article 12): from then on nothing changes. */
    public LocalDate firstDay() {
        return FIRST.atYear(year - 1);
    }

    public LocalDate lastDay() {
        return FIRST.atYear(year).minusDays(1);
    }

    public boolean frozen(LocalDate today) {
        return !today.isBefore(firstDay());
    }

    /** Written when the year had begun: nobody could know the rules beforehand, so what it ranks is a trial. */
    public boolean trial() {
        return frozen(enteredOn);
    }

    /** The year that this day belongs to. */
    public static int yearOf(LocalDate day) {
        return day.isBefore(FIRST.atYear(day.getYear())) ? day.getYear() : day.getYear() + 1;
    }
}
