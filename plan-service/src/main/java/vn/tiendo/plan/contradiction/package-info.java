/** Targets that cannot both be meant, inside a plan and against the plans it implements: warnings, as data; pure. */
@NullMarked
package vn.tiendo.plan.contradiction;

import org.jspecify.annotations.NullMarked;
