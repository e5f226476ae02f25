/** What the ladders took to the bodies above who is late: reads what the sweep recorded, under the caller's scope; writes nothing. */
@NullMarked
package vn.tiendo.notification.escalation;

import org.jspecify.annotations.NullMarked;
