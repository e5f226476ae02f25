/** Turns what happens to a report into notifications for its unit and its recipient. */
@NullMarked
package vn.tiendo.notification.report;

import org.jspecify.annotations.NullMarked;
