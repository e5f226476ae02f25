package vn.tiendo.notification.delivery;

import java.util.UUID;

/** A replay that has begun: how many messages it sends. */
record ReplayView(UUID id, int messages) {}
