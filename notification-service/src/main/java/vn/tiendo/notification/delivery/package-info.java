/** Hands the log out to webhooks and sends it, signed, until it arrives; the only one that opens connections outward. */
@NullMarked
package vn.tiendo.notification.delivery;

import org.jspecify.annotations.NullMarked;
