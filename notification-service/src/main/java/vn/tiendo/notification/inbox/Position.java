package vn.tiendo.notification.inbox;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of all notifications: the transaction that wrote a row, and its number. Written {@code tx-seq}.
 */
public record Position(long tx, long seq) implements Comparable<Position> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::tx).thenComparingLong(Position::seq);

    /** Reads a Last-Event-ID; 400 when it is none that a stream of ours gave. */
    public static Position fromString(String text) {
        Matcher position = TEXT.matcher(text);
        if (!position.matches()) {
            throw InboxError.STREAM_POSITION_INVALID.because(text);
        }
        return new Position(Long.parseLong(position.group(1)), Long.parseLong(position.group(2)));
    }

    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return tx + "-" + seq;
    }
}
