/** What inspections find, what its owners answer, and what the inspecting body says to that; knows inspections as rows only. */
@NullMarked
package vn.tiendo.plan.finding;

import org.jspecify.annotations.NullMarked;
