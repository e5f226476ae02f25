/** Programmes: what many plans of many bodies belong to. Written by administrators, read by everyone; stands on nothing. */
@NullMarked
package vn.tiendo.plan.programme;

import org.jspecify.annotations.NullMarked;
