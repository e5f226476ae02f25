/** What bodies, and the heads who answer for them, reach by a scoring profile in a period, with everything that was counted. */
@NullMarked
package vn.tiendo.indicator.scorecard;

import org.jspecify.annotations.NullMarked;
