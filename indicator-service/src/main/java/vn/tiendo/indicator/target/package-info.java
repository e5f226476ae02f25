/** The targets of issued plans as they are tracked: judged whenever a measurement or the calendar moves; reads measurements by SQL. */
@NullMarked
package vn.tiendo.indicator.target;

import org.jspecify.annotations.NullMarked;
