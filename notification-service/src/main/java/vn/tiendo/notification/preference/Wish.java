package vn.tiendo.notification.preference;

import java.util.List;
import java.util.Locale;
import vn.tiendo.notification.inbox.NotificationKind;

/** How one person wants to be told. */
public record Wish(Locale language, List<ChannelPreference> channels) {
    /** Of whoever has said nothing. */
    public static final Wish UNSAID = new Wish(Locale.of("vi"), List.of());

    /** Whether this kind comes this way; into the inbox everything comes. */
    public boolean wants(ChannelName channel, NotificationKind kind) {
        return channel == ChannelName.INBOX
                || channels.stream()
                        .filter(one -> one.channel() == channel)
                        .findFirst()
                        .orElseGet(() -> ChannelPreference.unlessSaid(channel))
                        .wants(kind);
    }
}
