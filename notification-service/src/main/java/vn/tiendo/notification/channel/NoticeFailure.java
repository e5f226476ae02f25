package vn.tiendo.notification.channel;

/** Why somebody was not told; words that tell nothing of the person. */
enum NoticeFailure {
    /** The directory knows no address for this channel. */
    NO_ADDRESS,
    /** Does not hold the role in the body any more, or is not its deputy. */
    NOT_CONCERNED,
    /** The next system will not take it. */
    REFUSED,
    /** The next system will not take it now. */
    REFUSED_FOR_NOW,
    UNREACHABLE,
    /** Nobody can say how to reach anybody just now. */
    DIRECTORY_AWAY,
    TIMEOUT,
    /** It is too late for it to be of use. */
    TOO_LATE
}
