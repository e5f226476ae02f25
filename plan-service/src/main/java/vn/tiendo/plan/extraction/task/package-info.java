/** Finds the work that the body of a plan hands out. */
@NullMarked
package vn.tiendo.plan.extraction.task;

import org.jspecify.annotations.NullMarked;
