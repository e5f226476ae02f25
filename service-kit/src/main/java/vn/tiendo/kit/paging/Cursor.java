package vn.tiendo.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.tiendo.kit.problem.CommonError;

/** The sort keys of the last row of a page, length-prefixed and base64url encoded: opaque, and safe to pass in a URL. */
final class Cursor {
    private static final int MAX_LENGTH = 2_000;

    private Cursor() {}

    static String encode(List<String> keys) {
        StringBuilder plain = new StringBuilder();
        keys.forEach(key -> plain.append(key.length()).append(':').append(key));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(UTF_8));
    }

    static List<String> decode(String cursor) {
        try {
            if (cursor.length() > MAX_LENGTH) {
                throw CommonError.CURSOR_INVALID.because();
            }
            return split(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    private static List<String> split(String plain) {
        List<String> keys = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int colon = plain.indexOf(':', at);
            int end = colon + 1 + Integer.parseUnsignedInt(plain.substring(at, colon));
            keys.add(plain.substring(colon + 1, end));
            at = end;
        }
        return keys;
    }
}
