/** The targets of a plan: comparator and value, the indicator they name and the organisation that reports them. */
@NullMarked
package vn.tiendo.plan.target;

import org.jspecify.annotations.NullMarked;
