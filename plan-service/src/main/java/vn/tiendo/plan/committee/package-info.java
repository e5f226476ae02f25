/** The terms of Party committees, through which their numbers run; stands on the directory. */
@NullMarked
package vn.tiendo.plan.committee;

import org.jspecify.annotations.NullMarked;
