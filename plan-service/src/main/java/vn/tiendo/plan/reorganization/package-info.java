/**
 * Bodies that merge, split, move, are renamed or end, on a day: who takes over what, and the day on which it happens. Writes
 * who holds plans, tasks, targets and duties, and nothing else of them.
 */
@NullMarked
package vn.tiendo.plan.reorganization;

import org.jspecify.annotations.NullMarked;
