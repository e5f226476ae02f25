/** Decides which items and quantities are targets, names them and says by when they are due. */
@NullMarked
package vn.tiendo.plan.extraction.target;

import org.jspecify.annotations.NullMarked;
