/** Estimates whose final figures are still awaited. It may touch report, which writes what is read here. */
@NullMarked
package vn.tiendo.reporting.trueup;

import org.jspecify.annotations.NullMarked;
