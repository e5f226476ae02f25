/** When a reminder is due: pure, touches nothing but {@code java.*}. */
@NullMarked
package vn.tiendo.notification.ladder;

import org.jspecify.annotations.NullMarked;
