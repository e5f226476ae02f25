/** Who leads, who helps and by when, from the owner lines between the items of a plan. */
@NullMarked
package vn.tiendo.plan.extraction.owner;

import org.jspecify.annotations.NullMarked;
