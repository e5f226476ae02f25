/** Reporting periods, their windows and deadlines (Decree 09/2019). Pure: it may touch {@code java.*} and the working calendar. */
@NullMarked
package vn.tiendo.reporting.period;

import org.jspecify.annotations.NullMarked;
