/** The read copy of the working calendar as decided, which reporting-service owns; it may touch the calendar module. */
@NullMarked
package vn.tiendo.notification.calendar;

import org.jspecify.annotations.NullMarked;
