/** The read copy of the working calendar as decided, which reporting-service owns; it may touch the calendar module and rows. */
@NullMarked
package vn.tiendo.plan.calendar;

import org.jspecify.annotations.NullMarked;
