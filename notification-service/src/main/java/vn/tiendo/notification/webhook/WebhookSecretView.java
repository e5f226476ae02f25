package vn.tiendo.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;

/**
 * The only answer that shows a secret.
 *
 * @param previousSecretUntil until when the secret before it signs as well
 */
record WebhookSecretView(
        UUID id, long version, String secret, @Nullable Instant previousSecretUntil) implements Versioned {}
