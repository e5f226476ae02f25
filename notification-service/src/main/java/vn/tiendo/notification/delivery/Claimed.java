package vn.tiendo.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.courier.Parcel;
import vn.tiendo.notification.webhook.SealedSecret;

/**
 * A message that this instance may send until its lease ends.
 *
 * @param attempt which one this is, from 1; a result counts only while it is the last one
 * @param body the same bytes in every attempt; null when the log does not keep the event any more
 * @param secrets that sign it, sealed: the newest, and in the day after a rotation the one before
 */
record Claimed(
        UUID id,
        UUID webhook,
        UUID message,
        int attempt,
        String url,
        @Nullable String body,
        List<SealedSecret> secrets,
        Instant at) {
    /**
     * Signed as Standard Webhooks says, at the moment of sending; none when the log does not keep the event any more.
     *
     * @param opened the secrets as the receiver has them
     */
    Optional<Parcel> parcel(List<byte[]> opened, Instant now) {
        return body == null
                ? Optional.empty()
                : Optional.of(new Parcel(
                        url,
                        Map.of(
                                "user-agent",
                                "Tiendo-Webhooks/1",
                                "webhook-id",
                                message.toString(),
                                "webhook-timestamp",
                                Long.toString(now.getEpochSecond()),
                                "webhook-signature",
                                Signature.of(message.toString(), now, body, opened)),
                        body));
    }
}
