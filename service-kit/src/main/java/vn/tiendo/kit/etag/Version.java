package vn.tiendo.kit.etag;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;

/** The version that a client read, as it stands in {@code If-Match} (RFC 9110, section 13.1.1). */
public record Version(long value) {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    /** Reads a header value; one that is no entity tag of ours matches no version and so answers 412. */
    public static Version valueOf(String header) {
        Matcher tag = ETAG.matcher(header.strip());
        return new Version(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
    }

    /** Lets a change pass only when it was made on what is stored: 428 without a version, 412 with another one. */
    public static void require(@Nullable Version expected, long actual) {
        if (expected == null) {
            throw CommonError.PRECONDITION_REQUIRED.because();
        }
        if (expected.value() != actual) {
            throw CommonError.VERSION_MISMATCH.because();
        }
    }

    /** The entity tag as it is sent. */
    public String tag() {
        return "\"" + value + "\"";
    }
}
