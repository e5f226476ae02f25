/** Effective deadlines as decisions on the working calendar move them; it may touch tasks and the calendar. */
@NullMarked
package vn.tiendo.plan.task.duedate;

import org.jspecify.annotations.NullMarked;
