package vn.tiendo.notification.channel;

import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.preference.ChannelName;

/** A way to tell people beside the inbox. Another one is one more bean and one more {@link ChannelName}. */
interface Channel {
    ChannelName name();

    /** Whether it is set up here. */
    boolean isOpen();

    /** What is left alone for a while when it fails in a row: one server or gateway, no person. */
    String destination();

    /** How this channel reaches somebody; null when it does not. */
    @Nullable
    String address(Person person);

    /** One attempt; blocks until it is clear what came of it. */
    Outcome send(Message message, String address) throws InterruptedException;
}
