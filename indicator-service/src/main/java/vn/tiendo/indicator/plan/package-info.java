/** What an issued plan sets in motion here: indicators, targets, and reports that came before it. */
@NullMarked
package vn.tiendo.indicator.plan;

import org.jspecify.annotations.NullMarked;
