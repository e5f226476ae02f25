package vn.tiendo.notification.channel;

import java.time.Duration;

/** What came of an attempt to tell somebody. */
sealed interface Outcome {
    /** The next system has taken it over. */
    record Delivered() implements Outcome {}

    /**
     * It has not.
     *
     * @param forGood whether another attempt is pointless
     * @param asked for how long the destination asks to be left alone; zero when it does not
     */
    record Failed(NoticeFailure why, boolean forGood, Duration asked) implements Outcome {
        /** Whether the fault is the destination's and would meet everybody else as well. */
        boolean isOfTheDestination() {
            return why == NoticeFailure.UNREACHABLE || why == NoticeFailure.TIMEOUT;
        }
    }

    /** Nobody tried, and nobody needs to. */
    record Skipped(NoticeFailure why) implements Outcome {}

    Outcome DELIVERED = new Delivered();

    static Outcome again(NoticeFailure why) {
        return again(why, Duration.ZERO);
    }

    static Outcome again(NoticeFailure why, Duration asked) {
        return new Failed(why, false, asked);
    }

    static Outcome forGood(NoticeFailure why) {
        return new Failed(why, true, Duration.ZERO);
    }
}
