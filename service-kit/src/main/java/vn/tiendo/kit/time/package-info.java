/** The clock and the zone in which Vietnamese deadlines fall. */
@NullMarked
package vn.tiendo.kit.time;

import org.jspecify.annotations.NullMarked;
