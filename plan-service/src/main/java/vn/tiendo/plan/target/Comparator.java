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

    /** More is better. */
    boolean rises() {
        return this == AT_LEAST || this == MORE;
    }

    /** Less is better. */
    boolean falls() {
        return this == AT_MOST || this == LESS;
    }

    /**
     * Whether what is written so may be judged by {@code other}: a bare number by either way, a range by one of its ends, a
     * reference by the way that the other number is to be outdone.
     */
    boolean mayBeJudgedAs(Comparator other) {
        return switch (this) {
            case EQUAL, RANGE, REFERENCE -> other == this || other.rises() || other.falls();
            case MORE, AT_LEAST -> other.rises();
            case LESS, AT_MOST -> other.falls();
            case BOOL -> other == BOOL;
        };
    }

    /** How the written comparator is meant: a bare "100 %" of something that should rise is reached by more as well. */
    Comparator judged(@Nullable Direction direction) {
        return this != EQUAL ? this : direction == Direction.DOWN ? AT_MOST : AT_LEAST;
    }
}
