/** Measurements as rows of a table: what the columns are called, workbooks (XLSX) read and written row by row. Touches no database. */
@NullMarked
package vn.tiendo.indicator.table;

import org.jspecify.annotations.NullMarked;
