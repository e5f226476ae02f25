package vn.tiendo.notification.template;

import java.util.Locale;

/** A language in which templates are written. */
public enum Language {
    VI,
    EN;

    /** As the database and Accept-Language name it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language ofTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
