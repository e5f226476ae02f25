/** Notification-service: deadlines learnt from events, reminders, the inbox and its live stream. */
@NullMarked
package vn.tiendo.notification;

import org.jspecify.annotations.NullMarked;
