/** Dates, months, quarters, years and cited documents as plans write them. Uses only the text package. */
@NullMarked
package vn.tiendo.plan.extraction.dates;

import org.jspecify.annotations.NullMarked;
