package vn.tiendo.notification.inbox;

import java.util.Locale;

/** What a notification tells. */
public enum NotificationKind {
    DEADLINE_APPROACHING,
    DEADLINE_MISSED,
    /** Reminders of a day, told together. */
    DEADLINE_DIGEST,
    /** Somebody is late and is urged. */
    DEADLINE_URGED,
    /** To the body above who is late. */
    DEADLINE_ESCALATED,
    /** To who decides on it. */
    LETTER_DRAFTED,
    /** To whom it goes. */
    LETTER_ISSUED,
    REPORT_SUBMITTED,
    REPORT_RETURNED,
    REPORT_ACCEPTED,
    /** To who keeps plans that stand on the one that was replaced. */
    PLAN_REPLACED,
    WEBHOOK_PAUSED,
    WEBHOOK_DISABLED;

    /** The name of the event it came from: {@code deadline.approaching}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
