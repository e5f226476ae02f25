/** Working days of Vietnam: holidays by law, overlaid by decisions. Pure: it may touch only {@code java.*} and the lunar calendar. */
@NullMarked
package vn.tiendo.workingcalendar;

import org.jspecify.annotations.NullMarked;
