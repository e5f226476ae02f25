/** Numbers that measure something: percentages, ratios, ranks and counts, with their comparators. One class per form. */
@NullMarked
package vn.tiendo.plan.extraction.quantity;

import org.jspecify.annotations.NullMarked;
