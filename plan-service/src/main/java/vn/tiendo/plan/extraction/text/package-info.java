/** Lines, words and phrases of Vietnamese administrative text, with or without diacritics. Knows nothing of plans. */
@NullMarked
package vn.tiendo.plan.extraction.text;

import org.jspecify.annotations.NullMarked;
