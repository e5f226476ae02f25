package vn.tiendo.plan.target;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.target.Indicator.Direction;

/** How a measured value is held against the value of a target; written as its symbol. */
public enum Comparator {
    EQUAL("="),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    RANGE("range"),
    BOOL("bool"),
    REFERENCE("ref");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    @JsonValue
    public String symbol() {
        return symbol;
    }

    /** The comparator with this symbol. */
    public static Comparator of(String symbol) {
        return Arrays.stream(values())
                .filter(comparator -> comparator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(symbol));
    }

    boolean needsValue() {
        return this != BOOL && this != REFERENCE;
    }

    /** How the written comparator is meant: a bare "100 %" of something that should rise is reached by more as well. */
    Comparator judged(@Nullable Direction direction) {
        return this != EQUAL ? this : direction == Direction.DOWN ? AT_MOST : AT_LEAST;
    }
}
