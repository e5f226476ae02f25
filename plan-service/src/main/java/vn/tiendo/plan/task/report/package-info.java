/** What accepted reports say of tasks, and how that moves them; it may touch tasks and their announcements. */
@NullMarked
package vn.tiendo.plan.task.report;

import org.jspecify.annotations.NullMarked;
