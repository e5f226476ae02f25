/** Reaches the rungs that are due: one statement moves deadlines, records the reminder and tells inbox and outbox. */
@NullMarked
package vn.tiendo.notification.sweep;

import org.jspecify.annotations.NullMarked;
