/**
 * Where a line of figures is heading, as a pure function; touches nothing but {@code java.*}, the goals of {@code status} and the
 * regression of Commons Math.
 */
@NullMarked
package vn.tiendo.indicator.projection;

import org.jspecify.annotations.NullMarked;
