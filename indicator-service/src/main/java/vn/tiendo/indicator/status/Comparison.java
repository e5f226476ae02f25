package vn.tiendo.indicator.status;

/** How a value is held against the level of a target. */
public enum Comparison {
    EQUAL("="),
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<="),
    RANGE("range"),
    YES_NO("bool"),
    /** The level stands in another document and is not known here. */
    REFERENCE("ref");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** @throws IllegalArgumentException when no comparison is written so */
    public static Comparison of(String symbol) {
        for (Comparison comparison : values()) {
            if (comparison.symbol.equals(symbol)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("No comparison is written " + symbol);
    }

    public String symbol() {
        return symbol;
    }
}
