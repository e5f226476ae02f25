/** Reads targets and tasks out of tables, as annexes have them: a heading row says what each column is for. */
@NullMarked
package vn.tiendo.plan.extraction.table;

import org.jspecify.annotations.NullMarked;
