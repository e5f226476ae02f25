/** The rules by which targets are judged, in versions, for all indicators or for one; marks the targets that they move for review. */
@NullMarked
package vn.tiendo.indicator.ruleset;

import org.jspecify.annotations.NullMarked;
