package vn.tiendo.notification.preference;

import java.util.List;
import vn.tiendo.kit.etag.Versioned;

/**
 * How the caller wants to be told besides the inbox.
 *
 * @param version 0 while nothing was ever said
 */
record PreferenceView(long version, NoticeLanguage language, List<ChannelPreference> channels) implements Versioned {}
