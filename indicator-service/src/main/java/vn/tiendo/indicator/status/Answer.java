package vn.tiendo.indicator.status;

import java.math.BigDecimal;

/** What a body last said about an indicator; NIL leaves the answer before it standing. */
public sealed interface Answer {

    record Missing() implements Answer {}

    record NotApplicable() implements Answer {}

    /** A yes is 1, a no is 0. */
    record Value(BigDecimal amount) implements Answer {}
}
