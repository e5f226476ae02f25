package vn.tiendo.notification.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;

/**
 * Which piece of the log is asked for.
 *
 * @param after the position behind which it begins; 0 at the oldest entry that is kept
 * @param types only these; all when there are none
 */
record ChangeRequest(long after, String[] types, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static ChangeRequest of(@Nullable String after, @Nullable String types, @Nullable String limit) {
        return new ChangeRequest(position(after), types(types), limit(limit));
    }

    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw ChangeError.CHANGE_CURSOR_INVALID.because(after);
        }
        return Long.parseLong(after);
    }

    private static String[] types(@Nullable String types) {
        if (types == null || types.isBlank()) {
            return new String[0];
        }
        String[] named = types.split(",");
        for (String type : named) {
            if (!ReadingRules.types().contains(type)) {
                throw ChangeError.CHANGE_TYPE_UNKNOWN.because(type);
            }
        }
        return Arrays.stream(named).distinct().toArray(String[]::new);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw CommonError.CURSOR_INVALID.because();
        }
        return Integer.parseInt(limit);
    }
}
