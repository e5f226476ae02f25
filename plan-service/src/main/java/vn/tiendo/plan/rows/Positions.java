package vn.tiendo.plan.rows;

import java.util.List;
import vn.tiendo.kit.problem.CommonError;

/** Lists in the order of the document are paged by position, counted from 1. */
public final class Positions {
    private Positions() {}

    /** The position after which a page begins, from the keys of its cursor. */
    public static int after(List<String> keys) {
        try {
            return keys.isEmpty() ? 0 : Integer.parseInt(keys.getFirst());
        } catch (NumberFormatException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
