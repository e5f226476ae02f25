package vn.tiendo.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this instance may send until its lease ends.
 *
 * @param attempt which one this is, from 1; a result counts only while it is the last one
 * @param body the same bytes in every attempt; null when the log does not keep the event any more
 * @param secrets that sign it: the newest, and in the day after a rotation the one before
 */
record Claimed(
        UUID id,
        UUID webhook,
        UUID message,
        int attempt,
        String url,
        @Nullable String body,
        List<byte[]> secrets,
        Instant at) {}
