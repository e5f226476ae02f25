/** Reads the text of an issued plan into a draft. Pure: no clock, no I/O, no framework; the same text gives the same result. */
@NullMarked
package vn.tiendo.plan.extraction;

import org.jspecify.annotations.NullMarked;
