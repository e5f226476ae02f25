/** The money of tasks, source by source: requested, planned, allocated, disbursed; it may touch tasks and their plans. */
@NullMarked
package vn.tiendo.plan.task.funding;

import org.jspecify.annotations.NullMarked;
