/** Lists as CSV (RFC 4180), whole and in constant memory; and the way of records into rows of cells and back. Touches paging only. */
@NullMarked
package vn.tiendo.kit.csv;

import org.jspecify.annotations.NullMarked;
