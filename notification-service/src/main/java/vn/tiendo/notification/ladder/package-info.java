/** When which rung of a ladder is reached: pure, touches nothing but {@code java.*} and the working calendar. */
@NullMarked
package vn.tiendo.notification.ladder;

import org.jspecify.annotations.NullMarked;
