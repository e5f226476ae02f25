/** Whether what was owed came, and came in time: counted, never kept. It may touch period and the tables of obligations and reports. */
@NullMarked
package vn.tiendo.reporting.compliance;

import org.jspecify.annotations.NullMarked;
