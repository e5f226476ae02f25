/** Hands notifications out to people and tells them, beside the inbox, by every channel that is open; keeps the log of it. */
@NullMarked
package vn.tiendo.notification.channel;

import org.jspecify.annotations.NullMarked;
