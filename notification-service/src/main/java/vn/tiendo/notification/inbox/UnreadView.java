package vn.tiendo.notification.inbox;

import java.util.List;

/**
 * What the caller has not read.
 *
 * @param unread all together, counted up to 1,000
 * @param kinds those of which there are any
 */
record UnreadView(long unread, List<UnreadOfKind> kinds) {
    static UnreadView of(List<UnreadOfKind> kinds) {
        return new UnreadView(kinds.stream().mapToLong(UnreadOfKind::unread).sum(), kinds);
    }
}
