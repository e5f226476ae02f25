/** Notifications addressed to an organisation and its roles, read per user in the reader's language. */
@NullMarked
package vn.tiendo.notification.inbox;

import org.jspecify.annotations.NullMarked;
