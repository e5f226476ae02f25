/** How the figure of a parent follows from the figures of those below it. Pure: it may touch only {@code java.*}. */
@NullMarked
package vn.tiendo.aggregation;

import org.jspecify.annotations.NullMarked;
