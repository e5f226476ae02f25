/** Amendments of issued plans: proposed by units, gathered by the keeper, decided by the issuer; stands on revisions. */
@NullMarked
package vn.tiendo.plan.amendment;

import org.jspecify.annotations.NullMarked;
