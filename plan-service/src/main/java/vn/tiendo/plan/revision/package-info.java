/** The numbered revisions of issued plans, kept whole, and what lies between them; stands on the plan and its parts. */
@NullMarked
package vn.tiendo.plan.revision;

import org.jspecify.annotations.NullMarked;
