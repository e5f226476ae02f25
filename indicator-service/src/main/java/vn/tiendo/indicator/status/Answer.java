package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.util.List;

/** What a body last said about an indicator; NIL leaves the answer before it standing. */
public sealed interface Answer {

    record Missing() implements Answer {}

    record NotApplicable() implements Answer {}

    /**
     * A yes is 1, a no is 0.
     *
     * @param series what it said of each window, this one among them; only where the course of it matters
     */
    record Value(BigDecimal amount, List<Progress.Period> series) implements Answer {
        public Value(BigDecimal amount) {
            this(amount, List.of());
        }
    }
}
