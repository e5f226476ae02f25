package vn.tiendo.notification.change;

import java.util.List;

/**
 * A piece of the log.
 *
 * @param next from where to read on, also when nothing has come yet
 * @param more whether there is more already
 */
record ChangesView(List<ChangeView> items, String next, boolean more) {}
