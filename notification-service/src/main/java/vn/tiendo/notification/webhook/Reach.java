package vn.tiendo.notification.webhook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook may be told.
 *
 * @param home the body of the client that made it
 * @param organization whose events; null for all
 */
record Reach(UUID home, @Nullable UUID organization) {}
