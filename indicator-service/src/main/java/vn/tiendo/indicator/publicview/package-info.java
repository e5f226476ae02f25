/**
 * What anyone may read of targets without logging in: those of public plans, judged by verified measurements alone. Only reads,
 * by SQL on the tables of targets and measurements.
 */
@NullMarked
package vn.tiendo.indicator.publicview;

import org.jspecify.annotations.NullMarked;
