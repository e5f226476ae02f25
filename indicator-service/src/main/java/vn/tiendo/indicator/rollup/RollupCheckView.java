package vn.tiendo.indicator.rollup;

import java.time.Instant;

/**
 * How the roll-ups of an indicator were found.
 *
 * @param rowsDrifted of those looked at, that were not what the measurements say
 */
record RollupCheckView(String indicator, Instant checkedAt, int rowsChecked, int rowsDrifted) {}
