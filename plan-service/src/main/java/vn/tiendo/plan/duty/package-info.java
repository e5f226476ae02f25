/** The duties to report that a plan lays on organisations: who, to whom, how often, before which day. */
@NullMarked
package vn.tiendo.plan.duty;

import org.jspecify.annotations.NullMarked;
