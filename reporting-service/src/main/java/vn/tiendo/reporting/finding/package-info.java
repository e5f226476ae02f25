/** Findings of inspections as things that evidence is for: whose they are and where they stand, learnt from plan-service. It may touch evidence and the kit. */
@NullMarked
package vn.tiendo.reporting.finding;

import org.jspecify.annotations.NullMarked;
