/** What plans stand on and what stands on them, and who says so when the citations alone do not; stands on the plan. */
@NullMarked
package vn.tiendo.plan.lineage;

import org.jspecify.annotations.NullMarked;
