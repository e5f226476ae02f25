/** How plans end: closed, or replaced by another that takes over what is unfinished; stands on the plan and its tasks. */
@NullMarked
package vn.tiendo.plan.ending;

import org.jspecify.annotations.NullMarked;
