/** What was read from a plan, as plain records whose names are those of the import API. Touches nothing else. */
@NullMarked
package vn.tiendo.plan.extraction.result;

import org.jspecify.annotations.NullMarked;
