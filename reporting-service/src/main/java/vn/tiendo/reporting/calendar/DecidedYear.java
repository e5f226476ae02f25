package vn.tiendo.reporting.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.SpecialDay;

/** A year on which something was decided: the decided days only, the law is computed. */
@Entity
@Table(name = "working_calendar")
class DecidedYear {
    @Id
    int year;

    UUID id;
    long version;
    Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "working_calendar_day", joinColumns = @JoinColumn(name = "year"))
    List<Day> days = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    DecidedYear() {}

    DecidedYear(int year, Instant now) {
        this.year = year;
        this.id = Ids.next();
        this.version = 0;
        this.changedAt = now;
    }

    /** A decision replaces the one before it as a whole. */
    void decide(List<SpecialDay> decided, Instant now) {
        days.clear();
        decided.forEach(day -> days.add(Day.of(day)));
        version++;
        changedAt = now;
    }

    CalendarYear calendarYear() {
        return CalendarYear.byRule(year)
                .overlay(version, days.stream().map(Day::special).toList());
    }

    @Embeddable
    static class Day {
        LocalDate date;

        @Enumerated(EnumType.STRING)
        DayKind kind;

        @Column(name = "legal_basis")
        String legalBasis;

        @SuppressWarnings("NullAway.Init") // filled by Hibernate
        Day() {}

        static Day of(SpecialDay special) {
            Day day = new Day();
            day.date = special.date();
            day.kind = special.kind();
            day.legalBasis = special.legalBasis();
            return day;
        }

        SpecialDay special() {
            return new SpecialDay(date, kind, legalBasis);
        }
    }
}
