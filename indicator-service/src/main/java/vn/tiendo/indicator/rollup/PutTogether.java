package vn.tiendo.indicator.rollup;

import java.util.List;
import java.util.UUID;

/**
 * The figure of a body for a longer window, and what it is put together from.
 *
 * @param view the body with this one window
 */
public record PutTogether(RollupView view, List<Piece> pieces) {
    /** A window of a body of which the measurement takes part. */
    public record Piece(UUID body, Window window) {}
}
