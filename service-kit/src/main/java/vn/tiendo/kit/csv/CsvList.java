package vn.tiendo.kit.csv;

import vn.tiendo.kit.paging.Paged;

/**
 * A list that goes out as CSV.
 *
 * @param whole whether it goes on to the end; otherwise it is the page alone
 * @param marked whether it begins with a byte order mark
 */
record CsvList(Paged<?> first, boolean whole, boolean marked) {}
