package vn.tiendo.notification.courier;

import java.time.Duration;

/** What came of an attempt. */
public sealed interface Answer {
    /**
     * The receiver answered with this HTTP status; nothing else of its answer is kept.
     *
     * @param asked for how long it asks to be left alone; zero when it does not
     */
    record Status(int code, Duration asked) implements Answer {
        public boolean isArrival() {
            return code >= 200 && code < 300;
        }

        public boolean isGone() {
            return code == 410;
        }
    }

    /** There was no answer. */
    record None(Failure why) implements Answer {}

    /** Why there was none; words that tell nothing of the network inside. */
    enum Failure {
        URL_REFUSED,
        NAME_UNKNOWN,
        ADDRESS_REFUSED,
        NO_CONNECTION,
        TIMEOUT,
        /** The log does not keep the event any more. */
        EXPIRED
    }
}
