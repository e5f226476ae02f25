package vn.tiendo.plan.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an import found something in its text.
 *
 * @param quote the words themselves, where kept
 * @param confidence 0 to 1
 * @param rule the name of the rule that found it
 */
public record Found(Lines source, @Nullable String quote, BigDecimal confidence, String rule) {
    /** Lines of the text as given, counted from 1, both included. */
    public record Lines(int fromLine, int toLine) {}
}
