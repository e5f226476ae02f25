/** A plan as a workbook (XLSX) that people fill in and that is read back without loss; touches drafts, no table. */
@NullMarked
package vn.tiendo.plan.workbook;

import org.jspecify.annotations.NullMarked;
