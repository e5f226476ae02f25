/** Who is told by webhook, of what, and with which secret; it knows addresses and types of events, not how they are sent. */
@NullMarked
package vn.tiendo.notification.webhook;

import org.jspecify.annotations.NullMarked;
