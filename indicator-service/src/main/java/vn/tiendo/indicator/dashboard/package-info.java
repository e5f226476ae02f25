/** One body at a glance: what stands, what is late, what was measured, and how the bodies right below it differ; it only reads. */
@NullMarked
package vn.tiendo.indicator.dashboard;

import org.jspecify.annotations.NullMarked;
