/** Reviews of older plans still in force, which a plan orders; stands on the plan. */
@NullMarked
package vn.tiendo.plan.review;

import org.jspecify.annotations.NullMarked;
