/** The plan as a whole: read in one call, and issued, which binds everybody named in it. */
@NullMarked
package vn.tiendo.plan.issuing;

import org.jspecify.annotations.NullMarked;
