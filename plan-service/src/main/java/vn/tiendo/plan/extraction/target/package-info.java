/** Finds targets: quantities with their comparators, references and yes-or-no targets, one class per form. */
@NullMarked
package vn.tiendo.plan.extraction.target;

import org.jspecify.annotations.NullMarked;
