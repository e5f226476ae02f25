/** Consolidation: a body's own report filled from the accepted reports it received. It may touch report, obligation, check, merge. */
@NullMarked
package vn.tiendo.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
