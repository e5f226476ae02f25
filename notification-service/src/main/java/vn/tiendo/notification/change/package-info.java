/** The log of all events and of who may read which; it knows events and organisations, and nothing of its readers. */
@NullMarked
package vn.tiendo.notification.change;

import org.jspecify.annotations.NullMarked;
