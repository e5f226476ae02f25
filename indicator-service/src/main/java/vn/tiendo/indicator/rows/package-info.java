/** SQL by hand, said once: records as the arrays that {@code unnest} takes, and the conditions of a list. */
@NullMarked
package vn.tiendo.indicator.rows;

import org.jspecify.annotations.NullMarked;
