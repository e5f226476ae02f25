/** Measurements against hand-written equivalents, side by side on a stack of their own; they may touch any address and database of it. */
@NullMarked
package vn.tiendo.bench;

import org.jspecify.annotations.NullMarked;
