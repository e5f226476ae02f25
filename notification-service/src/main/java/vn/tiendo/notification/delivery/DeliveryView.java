package vn.tiendo.notification.delivery;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.courier.Answer;

/**
 * One message on its way to a webhook.
 *
 * @param message the {@code webhook-id}, the same in every attempt and replay
 * @param replay the replay that sends it once more
 * @param answer the HTTP status of the last attempt
 * @param failure why the last attempt had no answer
 * @param nextAt when it is tried again; while it is being sent, when the attempt is given up
 */
record DeliveryView(
        UUID id,
        UUID message,
        @Nullable UUID replay,
        String type,
        UUID subject,
        DeliveryState state,
        int attempts,
        @Nullable Integer answer,
        Answer.@Nullable Failure failure,
        @Nullable Instant attemptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant nextAt,
        Instant createdAt) {
    static DeliveryView of(Tuple row) {
        String failure = row.get("failure", String.class);
        return new DeliveryView(
                row.get("id", UUID.class),
                row.get("message_id", UUID.class),
                row.get("replay", UUID.class),
                row.get("type", String.class),
                row.get("subject_id", UUID.class),
                DeliveryState.valueOf(row.get("state", String.class)),
                row.get("attempts", Integer.class),
                row.get("status", Integer.class),
                failure == null ? null : Answer.Failure.valueOf(failure),
                moment(row, "attempted_at"),
                moment(row, "delivered_at"),
                moment(row, "next_at"),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
