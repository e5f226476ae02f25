package vn.tiendo.notification.stream;

import java.util.List;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.Position;

/** All notifications after one position, up to another: nothing between them is missing or will appear later. */
record Batch(Position from, Position to, List<NotificationRow> rows) {}
