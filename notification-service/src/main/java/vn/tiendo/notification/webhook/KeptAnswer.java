package vn.tiendo.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an answer that shows a secret, for a client that did not get it and asks again.
 *
 * @param key name of the key that sealed the secret
 * @param secret sealed, in Base64
 */
record KeptAnswer(
        UUID id,
        long version,
        String key,
        String secret,
        @Nullable Instant previousSecretUntil) {}
