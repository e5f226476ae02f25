/** Hands the log out to webhooks and sends it, signed, until it arrives; connections outward are the courier's. */
@NullMarked
package vn.tiendo.notification.delivery;

import org.jspecify.annotations.NullMarked;
