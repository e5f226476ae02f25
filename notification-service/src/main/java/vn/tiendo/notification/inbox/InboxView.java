package vn.tiendo.notification.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;

/**
 * A page of the inbox.
 *
 * @param unread how many notifications this user has not read, counted up to 1,000
 */
record InboxView(List<NotificationView> items, @Nullable String next, long unread) implements Paged<NotificationView> {}
