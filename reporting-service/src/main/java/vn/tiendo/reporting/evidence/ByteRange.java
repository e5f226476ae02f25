package vn.tiendo.reporting.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of bytes (RFC 9110, section 14.1.2). Several ranges at once, other units and what is not well formed are
 * ignored, as section 14.2 allows: then the whole is sent.
 *
 * @param from the first byte
 * @param to the last one
 */
record ByteRange(long from, long to) {
    private static final Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** Cannot be satisfied: nothing of it lies within the bytes that there are. */
    static final ByteRange NONE = new ByteRange(0, -1);

    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return Optional.of(last == 0 ? NONE : new ByteRange(Math.max(0, size - last), size - 1));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (!range.group(2).isEmpty() && to < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? NONE : new ByteRange(from, Math.min(to, size - 1)));
    }

    long length() {
        return to - from + 1;
    }
}
