/** Reports that are owed: opened per regime and period by a job, or asked for ad hoc. It may touch period and calendar. */
@NullMarked
package vn.tiendo.reporting.obligation;

import org.jspecify.annotations.NullMarked;
