/** The tasks of plans: who leads, by when, and the progress that accepted reports give them. */
@NullMarked
package vn.tiendo.plan.task;

import org.jspecify.annotations.NullMarked;
