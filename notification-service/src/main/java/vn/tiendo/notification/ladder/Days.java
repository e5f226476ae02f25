package vn.tiendo.notification.ladder;

/** Which days a distance counts. */
public enum Days {
    /** All of them, 24 hours each. */
    CALENDAR,
    /** Those on which offices work; the hour of the day stays. */
    WORKING
}
