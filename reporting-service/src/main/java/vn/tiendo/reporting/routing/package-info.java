/** Which body is competent to answer a difficulty, and in how many working days: rules that are data. It may touch the kit. */
@NullMarked
package vn.tiendo.reporting.routing;

import org.jspecify.annotations.NullMarked;
