package vn.tiendo.plan.extraction.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The period of the document: its last day and the year meant where a date has none; null where nothing is written. */
public record Period(@Nullable LocalDate last, @Nullable Integer year) {}
