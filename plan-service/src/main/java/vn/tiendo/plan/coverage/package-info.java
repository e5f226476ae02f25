/** Whether the bodies that a plan addresses have taken its targets up in plans of their own; reads plans, targets and citations. */
@NullMarked
package vn.tiendo.plan.coverage;

import org.jspecify.annotations.NullMarked;
