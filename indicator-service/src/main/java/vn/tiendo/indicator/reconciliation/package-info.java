/** Holds what bodies say of themselves and those below them against the roll-ups, and explains the difference; reads measurements and changes none. */
@NullMarked
package vn.tiendo.indicator.reconciliation;

import org.jspecify.annotations.NullMarked;
