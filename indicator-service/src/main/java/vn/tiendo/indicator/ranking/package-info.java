/** Bodies of one superior in the order of their scores, with all inputs, so that every rank can be computed again elsewhere. */
@NullMarked
package vn.tiendo.indicator.ranking;

import org.jspecify.annotations.NullMarked;
