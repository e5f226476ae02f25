/** The status of a target as a pure function of its goal, the answer it stands on and a date; touches nothing but {@code java.*}. */
@NullMarked
package vn.tiendo.indicator.status;

import org.jspecify.annotations.NullMarked;
