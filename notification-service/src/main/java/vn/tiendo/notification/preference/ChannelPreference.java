package vn.tiendo.notification.preference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.tiendo.notification.inbox.NotificationKind;

/**
 * Whether somebody is told in one way.
 *
 * @param quiet kinds that do not come this way
 */
public record ChannelPreference(
        @NotNull ChannelName channel,
        @NotNull Boolean wanted,
        @NotNull @Size(max = 50) List<@NotNull NotificationKind> quiet) {
    static ChannelPreference unlessSaid(ChannelName channel) {
        return new ChannelPreference(channel, channel.isWantedUnlessSaid(), List.of());
    }

    boolean wants(NotificationKind kind) {
        return wanted && !quiet.contains(kind);
    }
}
