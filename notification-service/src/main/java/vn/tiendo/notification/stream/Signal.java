package vn.tiendo.notification.stream;

import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.Position;

/**
 * What goes down one stream: a notification, or only the sign that it lives.
 *
 * @param position from which a client that has received this resumes
 */
record Signal(Position position, @Nullable NotificationRow notification) {
    static Signal of(NotificationRow notification) {
        return new Signal(notification.position(), notification);
    }

    static Signal heartbeat(Position position) {
        return new Signal(position, null);
    }
}
