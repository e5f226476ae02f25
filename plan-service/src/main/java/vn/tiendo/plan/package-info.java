/** Organisations, plans and their import: what is to be reached, by whom, by when, and who reports to whom. */
@NullMarked
package vn.tiendo.plan;

import org.jspecify.annotations.NullMarked;
