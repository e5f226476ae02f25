/** Indicators over other indicators: an expression of four operations, checked when it is defined and computed when it is asked for. */
@NullMarked
package vn.tiendo.indicator.formula;

import org.jspecify.annotations.NullMarked;
