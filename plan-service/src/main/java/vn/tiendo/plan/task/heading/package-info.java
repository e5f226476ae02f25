/**
 * Headings and the duties they come to, one per member of the leading class and per period; it may touch tasks, the directory
 * and the working calendar.
 */
@NullMarked
package vn.tiendo.plan.task.heading;

import org.jspecify.annotations.NullMarked;
