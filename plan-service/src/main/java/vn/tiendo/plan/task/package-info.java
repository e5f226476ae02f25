/** The tasks of plans and the duties they come to: who leads, by when, and the progress that accepted reports give them. */
@NullMarked
package vn.tiendo.plan.task;

import org.jspecify.annotations.NullMarked;
