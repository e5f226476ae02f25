package vn.tiendo.plan.extraction.text;

/** One line that is not blank, cleaned of what carries no meaning; {@code number} counts from 1 in the text as given. */
public record SourceLine(int number, String text) {}
