package vn.tiendo.notification.inbox;

/** How many of one kind are not read. */
record UnreadOfKind(NotificationKind kind, long unread) {}
