/** Inspections and supervision of bodies by others: their basis, whom and what they look at, and their conclusion. */
@NullMarked
package vn.tiendo.plan.inspection;

import org.jspecify.annotations.NullMarked;
