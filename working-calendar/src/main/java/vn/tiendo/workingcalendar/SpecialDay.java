package vn.tiendo.workingcalendar;

import java.time.LocalDate;

/** One day that departs from its weekday, and the text it rests on. */
public record SpecialDay(LocalDate date, DayKind kind, String legalBasis) {}
