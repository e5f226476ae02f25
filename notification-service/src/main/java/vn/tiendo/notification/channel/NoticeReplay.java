package vn.tiendo.notification.channel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.preference.ChannelName;

/**
 * Which of the dead are sent once more: these, or all of a channel.
 *
 * @param channel whose dead are meant when no ids are given
 */
record NoticeReplay(
        @Nullable @Size(min = 1, max = 200) List<@NotNull UUID> ids,
        @Nullable ChannelName channel) {}
