package vn.tiendo.notification.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.preference.ChannelName;

/** One notification for one person by one channel. */
record Notice(UUID notification, String subject, boolean standsIn, ChannelName channel, Way way, Instant goodUntil) {
    /** Whether it can be sent. */
    enum Way {
        /** It is where it belongs. */
        THERE(NoticeState.DELIVERED),
        OPEN(NoticeState.PENDING),
        /** The directory knows no address. */
        NONE(NoticeState.SKIPPED);

        private final NoticeState state;

        Way(NoticeState state) {
            this.state = state;
        }
    }

    NoticeState state() {
        return way.state;
    }

    @Nullable
    NoticeFailure failure() {
        return way == Way.NONE ? NoticeFailure.NO_ADDRESS : null;
    }
}
