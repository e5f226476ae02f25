package vn.tiendo.plan.task.deadline;

import java.time.LocalDate;

/**
 * One period in which recurring work is owed once.
 *
 * @param from the first day of it
 * @param to the last day of it
 * @param nominalDueOn the last day in time, within it
 */
public record Occurrence(LocalDate from, LocalDate to, LocalDate nominalDueOn) {}
