package vn.tiendo.plan.extraction.quantity;

/** How a value is compared, with the symbol that the API writes. */
public enum Comparison {
    EQUAL("="),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    RANGE("range"),
    YES("bool"),
    REFERENCE("ref");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** What to judge by: a bare value is a floor for what should rise and a ceiling for what should fall. */
    public Comparison judged(boolean falling) {
        return switch (this) {
            case EQUAL -> falling ? AT_MOST : AT_LEAST;
            case RANGE, REFERENCE -> AT_LEAST;
            case MORE, AT_LEAST, LESS, AT_MOST, YES -> this;
        };
    }
}
