/** Who keeps a plan from the public, and what others are told of it; stands on the plan and touches nothing below it. */
@NullMarked
package vn.tiendo.plan.publication;

import org.jspecify.annotations.NullMarked;
