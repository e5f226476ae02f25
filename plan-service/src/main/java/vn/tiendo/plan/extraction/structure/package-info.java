/** Turns the lines of a plan into headings, items and owner lines with the role of their section. Uses the text package. */
@NullMarked
package vn.tiendo.plan.extraction.structure;

import org.jspecify.annotations.NullMarked;
