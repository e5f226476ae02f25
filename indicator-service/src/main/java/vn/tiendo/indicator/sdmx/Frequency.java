package vn.tiendo.indicator.sdmx;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** How often a window of that length comes: the codes of SDMX's CL_FREQ (version 2.1) that occur here. */
public enum Frequency {
    A("A", "Năm", "Annual", 12),
    S("S", "6 tháng", "Half-yearly", 6),
    Q("Q", "Quý", "Quarterly", 3),
    M("M", "Tháng", "Monthly", 1),
    D("D", "Ngày", "Daily", 0),
    /** Nine months, and whatever a regime thinks of. */
    OTHER("_O", "Khác", "Other", -1);

    private final String code;
    private final String vietnamese;
    private final String english;
    private final int months;

    Frequency(String code, String vietnamese, String english, int months) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
        this.months = months;
    }

    public String code() {
        return code;
    }

    Label label() {
        return new Label(vietnamese, english);
    }

    /** @param to the last day, which belongs to the window */
    public static Frequency of(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return D;
        }
        Period length = Period.between(from, to.plusDays(1));
        for (Frequency one : values()) {
            if (one.months > 0 && length.getDays() == 0 && length.toTotalMonths() == one.months) {
                return one;
            }
        }
        return OTHER;
    }

    /** The window as a time range (ISO 8601 start and duration), the one form of SDMX that says any window exactly. */
    public static String range(LocalDate from, LocalDate to) {
        Period length = Period.between(from, to.plusDays(1));
        return length.getDays() == 0
                ? from + "/P" + length.toTotalMonths() + "M"
                : from + "/P" + ChronoUnit.DAYS.between(from, to.plusDays(1)) + "D";
    }
}
