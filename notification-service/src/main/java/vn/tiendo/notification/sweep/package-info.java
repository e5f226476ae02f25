/** Reaches the rungs that are due: one statement moves deadlines, records the reminder, drafts letters, tells inbox and outbox; digests follow. */
@NullMarked
package vn.tiendo.notification.sweep;

import org.jspecify.annotations.NullMarked;
