package vn.tiendo.notification.inbox;

/** How many notifications became read by this; those that were read already, or are not the caller's, do not count. */
record ReadView(int read) {}
