/** Finds who reports to whom, how often and by when. */
@NullMarked
package vn.tiendo.plan.extraction.duty;

import org.jspecify.annotations.NullMarked;
