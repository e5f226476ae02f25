/** What speaks against a report before it is handed in: rules of indicators, other reports, what was computed. It may touch fact, merge and the validation module. */
@NullMarked
package vn.tiendo.reporting.check;

import org.jspecify.annotations.NullMarked;
