package vn.tiendo.plan.rows;

import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.problem.CommonError;

/** Lists in the order of ids are paged by id. */
public final class Keys {
    /** Before every id. */
    public static final String FIRST = new UUID(0, 0).toString();

    /** After every id. */
    public static final String LAST = new UUID(-1, -1).toString();

    private Keys() {}

    /** The id after which a page begins, from the keys of its cursor; {@code start} on the first page. */
    public static String uuid(List<String> keys, String start) {
        try {
            return keys.isEmpty() ? start : UUID.fromString(keys.getFirst()).toString();
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
