/** What a body says of one figure in several places, and what follows from shorter periods. Pure: {@code java.*} and aggregation. */
@NullMarked
package vn.tiendo.reporting.fact;

import org.jspecify.annotations.NullMarked;
