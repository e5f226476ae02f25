/** Turns what happens to a plan into notifications for those whose plans stand on it; it may touch the inbox. */
@NullMarked
package vn.tiendo.notification.plan;

import org.jspecify.annotations.NullMarked;
