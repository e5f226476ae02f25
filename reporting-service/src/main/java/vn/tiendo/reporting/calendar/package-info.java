/** The working calendar as decided, year by year. It may touch the working-calendar module and the kit. */
@NullMarked
package vn.tiendo.reporting.calendar;

import org.jspecify.annotations.NullMarked;
