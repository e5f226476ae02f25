/**
 * The forms in which plans set deadlines and what each comes to: pure rules over days; it may touch the working calendar and the
 * kit's refusals.
 */
@NullMarked
package vn.tiendo.plan.task.deadline;

import org.jspecify.annotations.NullMarked;
