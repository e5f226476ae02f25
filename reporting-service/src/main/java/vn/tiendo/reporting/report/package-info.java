/** Reports: drafted, approved, handed in, returned and accepted, item by item. It may touch obligation and the copies of plan. */
@NullMarked
package vn.tiendo.reporting.report;

import org.jspecify.annotations.NullMarked;
