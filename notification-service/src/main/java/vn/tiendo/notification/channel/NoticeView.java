package vn.tiendo.notification.channel;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.preference.ChannelName;

/**
 * One notification on its way to one person.
 *
 * @param person opaque id
 * @param standsIn whether told as somebody's deputy
 * @param failure of the last attempt, or why there was none
 * @param nextAt when it is tried again; while it is being sent, when the attempt is given up
 */
record NoticeView(
        UUID id,
        UUID notification,
        String person,
        boolean standsIn,
        ChannelName channel,
        NoticeState state,
        @Nullable NoticeFailure failure,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant nextAt,
        Instant createdAt) {
    static final String SELECT = """
            select d.id, d.notification_id, d.subject, d.stands_in, d.channel, d.state, d.failure, d.attempts,
                   d.attempted_at, d.delivered_at, d.next_at, d.created_at
              from notice_delivery d
            """;

    static NoticeView of(Tuple row) {
        String failure = row.get("failure", String.class);
        return new NoticeView(
                row.get("id", UUID.class),
                row.get("notification_id", UUID.class),
                row.get("subject", String.class),
                row.get("stands_in", Boolean.class),
                ChannelName.valueOf(row.get("channel", String.class)),
                NoticeState.valueOf(row.get("state", String.class)),
                failure == null ? null : NoticeFailure.valueOf(failure),
                row.get("attempts", Integer.class),
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
