package vn.tiendo.indicator.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook holds. */
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /** Never a formula, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null ? EMPTY : new Text(text);
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Number(number);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }
}
