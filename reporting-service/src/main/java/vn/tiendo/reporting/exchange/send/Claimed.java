package vn.tiendo.reporting.exchange.send;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this instance may send until its lease ends.
 *
 * @param attempt which one this is, from 1
 * @param sender code of the body that sends
 */
record Claimed(
        UUID partner,
        UUID message,
        int attempt,
        long since,
        long until,
        String sender,
        String adapter,
        String baseUrl,
        @Nullable String credential) {}
