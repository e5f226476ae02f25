/** What the official documents of this service share: who heads them, how moments are written, how they are handed over; writes nothing. */
@NullMarked
package vn.tiendo.notification.document;

import org.jspecify.annotations.NullMarked;
