/** The conditions of lists, and how many things there are of each kind under them; SQL alone, knows no table. */
@NullMarked
package vn.tiendo.plan.facet;

import org.jspecify.annotations.NullMarked;
