package vn.tiendo.reporting.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.Terms;

/**
 * A confirmed regime, as far as opening obligations needs it; who owes them is asked of the database.
 *
 * @param title what its reports are called, before the period
 * @param from first day whose periods have not been opened yet
 */
public record OwingRegime(UUID regimeId, @Nullable String title, Terms terms, LocalDate from) {}
