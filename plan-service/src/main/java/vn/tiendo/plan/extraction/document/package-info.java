/** Reads what a plan says of itself: type, number, issuer, date, subject, lineage, annexes; and warns of what is odd. */
@NullMarked
package vn.tiendo.plan.extraction.document;

import org.jspecify.annotations.NullMarked;
