package vn.tiendo.notification.channel;

import java.time.Instant;
import java.util.UUID;
import vn.tiendo.notification.preference.ChannelName;

/**
 * A notice that this instance may send until its lease ends.
 *
 * @param attempt which one this is, from 1; a result counts only while it is the last one
 */
record Claimed(
        UUID id,
        UUID notification,
        String subject,
        boolean standsIn,
        ChannelName channel,
        int attempt,
        Instant goodUntil) {}
